/** How a body may be coded for its way, the shortest first. https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3 */
export const codings = ['br', 'gzip'] as const;
export type Coding = (typeof codings)[number];

/**
 * The best coding that an `Accept-Encoding` field allows; `undefined` for none, which is always served: an answer is better
 * than 406. Absent, the field allows anything, but who says nothing can often read nothing else.
 */
export const chooseCoding = (accept: string | undefined): Coding | undefined => {
  if (accept === undefined) return undefined;
  const weights = new Map<string, number>();
  for (const part of accept.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    weights.set(name === 'x-gzip' ? 'gzip' : name, weightIn(parameters));
  }
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = codings.filter((coding) => weightOf(coding) > 0).toSorted((a, b) => weightOf(b) - weightOf(a));
  // `identity` is liked better only where it says so.
  return best !== undefined && weightOf(best) >= (weights.get('identity') ?? 0) ? best : undefined;
};

/** What is no weight is taken for a no: everybody can read what is not coded. */
const weightIn = (parameters: readonly string[]): number => {
  const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  if (q === undefined) return 1;
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(q) ? Number(q) : 0;
};

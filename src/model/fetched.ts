/** A document as a server gave it. */
export interface Fetched {
  /** Where it was at last. */
  readonly url: string;
  readonly status: number;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** The redirections on the way, the first one first. */
  readonly redirects: readonly Redirect[];
  /** The body, unpacked; empty where it was larger than allowed. */
  readonly bytes: Uint8Array;
  readonly isTooLarge: boolean;
}

export interface Redirect {
  readonly status: number;
  readonly from: string;
  readonly to: string;
}

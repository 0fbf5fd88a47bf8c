/**
 * An address in the normal form of RFC 4287, section 4.2.6.1: scheme and host in lower case, no default port, `/` for an
 * empty path, no dot segments, percent-encoding in capitals and only where it is needed, Unicode composed.
 */
export const canonicalForm = (address: string): string => {
  const [, writtenScheme, rest] = /^([A-Za-z][A-Za-z0-9+.-]*):([\s\S]*)$/.exec(address) ?? [];
  if (writtenScheme === undefined || rest === undefined) return address;
  const scheme = writtenScheme.toLowerCase();
  const [, authority, path, after] = /^\/\/([^/?#]*)([^?#]*)([\s\S]*)$/.exec(rest) ?? [];
  if (authority === undefined || path === undefined || after === undefined) return `${scheme}:${decodeNeedless(rest)}`;
  const isWeb = scheme in defaultPorts;
  const its = path === '' && isWeb ? '/' : path;
  return `${scheme}://${canonicalAuthority(authority, scheme)}${decodeNeedless(withoutDots(its))}${decodeNeedless(after)}`;
};

const defaultPorts: Readonly<Record<string, string>> = { http: '80', https: '443', ftp: '21' };

const canonicalAuthority = (authority: string, scheme: string): string => {
  const end = authority.lastIndexOf('@');
  const user = authority.slice(0, end + 1);
  const [, host, port] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(authority.slice(end + 1)) ?? [];
  if (host === undefined) return authority;
  const its = port === undefined || port === '' || port === defaultPorts[scheme] ? '' : `:${port}`;
  return `${user === '@' || user === ':@' ? '' : user}${host.toLowerCase()}${its}`;
};

/** RFC 3986, section 5.2.4. */
const withoutDots = (path: string): string => {
  if (!/(?:^|\/)\.{1,2}(?:\/|$)/.test(path)) return path;
  const kept: string[] = [];
  const segments = path.split('/');
  segments.forEach((segment, at) => {
    const isLast = at === segments.length - 1;
    if (segment === '..') {
      if (kept.length > 1) kept.pop();
      if (isLast) kept.push('');
    } else if (segment === '.') {
      if (isLast) kept.push('');
    } else {
      kept.push(segment);
    }
  });
  return kept.join('/');
};

const decodeNeedless = (text: string): string =>
  text
    .replace(/(?:%[0-9A-Fa-f]{2}|[A-Za-z])+/g, (run) => (run.includes('%') ? canonicalRun(run) : run))
    .normalize('NFC');

/** Letters and percent-encoded bytes: composed where they are Unicode, and with as few of them encoded as may be. */
const canonicalRun = (run: string): string => {
  const capitals = run.replace(/%[0-9a-f]{2}/gi, (byte) => byte.toUpperCase());
  const bare = capitals.replace(/%(?:4[1-9A-F]|5[0-9A]|6[1-9A-F]|7[0-9A]|3[0-9]|2D|2E|5F|7E)/g, (byte) =>
    String.fromCharCode(Number.parseInt(byte.slice(1), 16)),
  );
  if (!/%[89A-F]/.test(bare)) return bare;
  return bare.replace(/[A-Za-z]?(?:%[89A-F][0-9A-F])+/g, composed);
};

const composed = (bytes: string): string => {
  try {
    return encodeURI(decodeURIComponent(bytes).normalize('NFC'));
  } catch (error) {
    if (error instanceof URIError) return bytes;
    /* v8 ignore next -- @preserve: decodeURIComponent throws nothing else for a text */
    throw error;
  }
};

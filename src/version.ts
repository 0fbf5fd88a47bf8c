/** The version in package.json; a test holds them together. It stands in no document. */
export const version = '0.1.0';

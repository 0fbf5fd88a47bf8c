// The small parser that comes with @mozilla/readability 0.6, which declares no types for it.
declare module '@mozilla/readability/JSDOMParser.js' {
  class JSDOMParser {
    parse(html: string, url: string): object;
  }
  export = JSDOMParser;
}

/** True for the name of what is no article wherever it lies: dot files, editors' backups, halves of downloads, README files, channel.yaml. */
export const isNoArticle = (name: string): boolean => notArticles.test(name);

const notArticles = /^(?:\..*|.*~|#.*#|.*\.(?:bak|orig|swp|swo|swx|tmp|part|crdownload)|README.*|channel\.yaml)$/i;

/** The names of folders in which a browser keeps what a saved page needs, such as `story_files` beside `story.html`, for a folder with these names. */
export const foldersBesidePages = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => folderBeside(name) ?? []));

const folderBeside = (name: string): string | undefined => {
  const stem = /^(.+)\.(?:html?|xhtml)$/i.exec(name)?.[1];
  return stem === undefined ? undefined : `${stem}_files`;
};

/** The few words that a page says of its own. */
export interface PageWords {
  readonly published: string;
  readonly updated: string;
  readonly withdrawn: string;
  readonly gone: string;
  readonly moved: string;
  readonly source: string;
  readonly picture: string;
  readonly follow: string;
  readonly newest: string;
  readonly empty: string;
  readonly subscribe: string;
  readonly how: string;
  /** What each feed is for, by the name of its format. */
  readonly uses: Readonly<Record<string, string>>;
  readonly zone: string;
}

const english: PageWords = {
  published: 'Published',
  updated: 'Updated',
  withdrawn: 'Withdrawn',
  gone: 'This article is no longer here',
  moved: 'This article has moved',
  source: 'Source',
  picture: 'Picture',
  follow: 'Follow',
  newest: 'Newest articles',
  empty: 'There are no articles at the moment.',
  subscribe: 'Subscribe',
  how: 'A feed reader brings you each new article. Copy one of these addresses into yours; all three tell the same stories.',
  uses: {
    'RSS 2.0': 'Every reader takes it. If in doubt, this one.',
    'Atom 1.0': 'For readers that show which articles were changed, and when.',
    'JSON Feed 1.1': 'For newer readers, and for programs of your own.',
  },
  zone: 'Time zone',
};

const traditional: PageWords = {
  published: '發佈',
  updated: '更新',
  withdrawn: '撤回',
  gone: '這篇文章已不在此處',
  moved: '這篇文章已移往別處',
  source: '來源',
  picture: '圖片',
  follow: '訂閱',
  newest: '最新文章',
  empty: '目前沒有文章。',
  subscribe: '訂閱',
  how: '閱讀器會為你帶來每篇新文章。請將以下其中一個網址複製到閱讀器；三者內容相同。',
  uses: {
    'RSS 2.0': '所有閱讀器都支援。不確定時請選這個。',
    'Atom 1.0': '適合會顯示文章何時修改的閱讀器。',
    'JSON Feed 1.1': '適合較新的閱讀器，以及你自己的程式。',
  },
  zone: '時區',
};

const simplified: PageWords = {
  published: '发布',
  updated: '更新',
  withdrawn: '撤回',
  gone: '这篇文章已不在此处',
  moved: '这篇文章已移往别处',
  source: '来源',
  picture: '图片',
  follow: '订阅',
  newest: '最新文章',
  empty: '目前没有文章。',
  subscribe: '订阅',
  how: '阅读器会为你带来每篇新文章。请将以下任一网址复制到阅读器；三者内容相同。',
  uses: {
    'RSS 2.0': '所有阅读器都支持。不确定时请选这个。',
    'Atom 1.0': '适合会显示文章何时修改的阅读器。',
    'JSON Feed 1.1': '适合较新的阅读器，以及你自己的程序。',
  },
  zone: '时区',
};

/** The words in a language, English where it has none here. */
export const wordsIn = (language: string | undefined): PageWords => {
  if (!/^zh\b/i.test(language ?? '')) return english;
  return /Hans|-CN|-SG/i.test(language ?? '') ? simplified : traditional;
};

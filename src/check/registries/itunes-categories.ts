type Categories = Readonly<Record<string, readonly string[]>>;

const split = (words: string): readonly string[] => words.split(', ');

/** Apple's categories since August 2019, with what is within each. */
const current: Categories = {
  Arts: split('Books, Design, Fashion & Beauty, Food, Performing Arts, Visual Arts'),
  Business: split('Careers, Entrepreneurship, Investing, Management, Marketing, Non-Profit'),
  Comedy: split('Comedy Interviews, Improv, Stand-Up'),
  Education: split('Courses, How To, Language Learning, Self-Improvement'),
  Fiction: split('Comedy Fiction, Drama, Science Fiction'),
  Government: [],
  'Health & Fitness': split('Alternative Health, Fitness, Medicine, Mental Health, Nutrition, Sexuality'),
  History: [],
  'Kids & Family': split('Education for Kids, Parenting, Pets & Animals, Stories for Kids'),
  Leisure: split('Animation & Manga, Automotive, Aviation, Crafts, Games, Hobbies, Home & Garden, Video Games'),
  Music: split('Music Commentary, Music History, Music Interviews'),
  News: split('Business News, Daily News, Entertainment News, News Commentary, Politics, Sports News, Tech News'),
  'Religion & Spirituality': split('Buddhism, Christianity, Hinduism, Islam, Judaism, Religion, Spirituality'),
  Science: split(
    'Astronomy, Chemistry, Earth Sciences, Life Sciences, Mathematics, Natural Sciences, Nature, Physics, Social Sciences',
  ),
  'Society & Culture': split('Documentary, Personal Journals, Philosophy, Places & Travel, Relationships'),
  Sports: split(
    'Baseball, Basketball, Cricket, Fantasy Sports, Football, Golf, Hockey, Rugby, Running, Soccer, Swimming, Tennis, Volleyball, Wilderness, Wrestling',
  ),
  Technology: [],
  'True Crime': [],
  'TV & Film': split('After Shows, Film History, Film Interviews, Film Reviews, TV Reviews'),
};

/** Those of 2005 and of 2006 to 2019. */
const former: Categories = {
  Arts: split('Design, Fashion & Beauty, Food, Literature, Performing Arts, Visual Arts'),
  'Arts & Entertainment': split(
    'Architecture, Books, Design, Entertainment, Games, Performing Arts, Photography, Poetry, Science Fiction',
  ),
  'Audio Blogs': [],
  Business: split(
    'Business News, Careers, Finance, Investing, Management, Management & Marketing, Marketing, News, Shopping',
  ),
  Comedy: [],
  Education: split(
    'Education, Education Technology, Educational Technology, Higher Education, K-12, Language Courses, Training',
  ),
  Family: [],
  Food: [],
  'Games & Hobbies': split('Automotive, Aviation, Hobbies, Other Games, Video Games'),
  'Government & Organizations': split('Local, National, Non-Profit, Regional'),
  Health: split(
    'Alternative Health, Diet & Nutrition, Fitness, Fitness & Nutrition, Relationships, Self-Help, Sexuality',
  ),
  International: split(
    'Australian, Belgian, Brazilian, Canadian, Chinese, Dutch, French, German, Hebrew, Italian, Japanese, Norwegian, Polish, Portuguese, Spanish, Swedish',
  ),
  'Movies & Television': [],
  'News & Politics': split('Conservative (Politics), Liberal (Politics)'),
  Politics: [],
  'Public Radio': [],
  'Religion & Spirituality': split('New Age, Other, Philosophy'),
  'Science & Medicine': split('Medicine, Natural Sciences, Social Sciences'),
  'Society & Culture': split('History'),
  'Sports & Recreation': split('Amateur, College & High School, Outdoor, Professional'),
  'Talk Radio': [],
  Technology: split(
    'Computers, Developers, Gadgets, Information Technology, News, Operating Systems, Podcasting, Smart Phones, Software How-To, Tech News, Text/Speech',
  ),
  Transportation: split('Automotive, Aviation, Bicycles, Commuting'),
  Travel: [],
};

const isIn = (list: Categories, [category = '', within]: readonly string[]): boolean => {
  const known = Object.hasOwn(list, category) ? list[category] : undefined;
  return known !== undefined && (within === undefined || known.includes(within));
};

/** True for a category that Apple Podcasts has, e.g. `['Arts', 'Food']`. */
export const isCategory = (names: readonly string[]): boolean => isIn(current, names);

/** True for a category that it had before, e.g. `['Travel']`. */
export const isFormerCategory = (names: readonly string[]): boolean => isIn(former, names);

import { element, toAttribute, toText, type XmlElement } from '../codec/xml.ts';
import type { Article } from '../model/article.ts';

/** The picture of an article as Media RSS, with its caption. https://www.rssboard.org/media-rss */
export const mediaOf = (article: Article): readonly XmlElement[] => {
  if (article.image === undefined) return [];
  const [caption] = article.captions;
  const description =
    caption === undefined ? [] : [element('media:description', { type: 'plain' }, [toText(caption.text)])];
  const credit = caption?.credit === undefined ? [] : [element('media:credit', {}, [toText(caption.credit)])];
  return [element('media:content', { url: toAttribute(article.image), medium: 'image' }, [...description, ...credit])];
};

import type { JsonKey, JsonShape } from '../json-shape.ts';
import { jsonDate, jsonLanguage, jsonMediaType, jsonUrl } from '../values/json.ts';

const words: JsonKey = { holds: 'text' };
const url: JsonKey = { holds: 'text', text: jsonUrl };
const date: JsonKey = { holds: 'text', text: jsonDate };
const language: JsonKey = { holds: 'text', text: jsonLanguage };
const number: JsonKey = { holds: 'number' };

const author: JsonShape = { name: 'author', keys: { name: words, url, avatar: url } };

const hub: JsonShape = {
  name: 'hub',
  keys: { type: { ...words, isRequired: true }, url: { ...url, isRequired: true } },
};

const attachment: JsonShape = {
  name: 'attachment',
  keys: {
    url: { ...url, isRequired: true },
    mime_type: { holds: 'text', text: jsonMediaType, isRequired: true },
    title: words,
    size_in_bytes: number,
    duration_in_seconds: number,
  },
};

const item: JsonShape = {
  name: 'item',
  keys: {
    id: { ...words, isRequired: true },
    url,
    external_url: url,
    title: words,
    content_html: words,
    content_text: words,
    summary: words,
    image: url,
    banner_image: url,
    date_published: date,
    date_modified: date,
    author: { holds: 'object', of: author },
    authors: { holds: 'list of objects', of: author },
    tags: { holds: 'list of texts' },
    language,
    attachments: { holds: 'list of objects', of: attachment },
  },
};

/** JSON Feed 1.0 and 1.1. https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed: JsonShape = {
  name: 'feed',
  keys: {
    version: { ...words, isRequired: true },
    title: { ...words, isRequired: true },
    home_page_url: url,
    feed_url: url,
    description: words,
    user_comment: words,
    next_url: url,
    icon: url,
    favicon: url,
    author: { holds: 'object', of: author },
    authors: { holds: 'list of objects', of: author },
    language,
    expired: { holds: 'boolean' },
    hubs: { holds: 'list of objects', of: hub },
    items: { holds: 'list of objects', of: item, isRequired: true },
  },
};

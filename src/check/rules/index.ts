import type { Rule } from '../rule.ts';
import { htmlRules } from './html.ts';
import { plainRules } from './plain.ts';
import { xhtmlReferences } from './rss-xhtml.ts';

/** Every rule. */
export const rules: readonly Rule[] = [...plainRules, ...htmlRules, xhtmlReferences];

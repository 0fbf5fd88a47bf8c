import { namesLanguage } from '../../model/language-tag.ts';
import type { ValueKind } from '../value.ts';

const tag = /^([A-Za-z]{2,3})(?:-[A-Za-z0-9]{1,8})*$/;
const privateOrOld = /^[xi](?:-[A-Za-z0-9]{1,8})+$/i;

/** True for a language tag that names a language, e.g. `en-HK`; `en_HK`, `english` and `xx` do not. */
export const isLanguage = (text: string): boolean => {
  if (text.length > 100) return false;
  if (privateOrOld.test(text)) return true;
  const language = tag.exec(text)?.[1];
  return language !== undefined && namesLanguage(language);
};

/** The same in an attribute, whose white space nothing takes away. */
export const languageInAttribute: ValueKind = {
  code: 'InvalidLanguage',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc5646#section-2.1',
  expected: 'a language tag such as en or zh-Hant-HK (with hyphens, and no white space around it)',
  isRight: isLanguage,
};

/** A language tag (BCP 47). */
export const languageTag: ValueKind = {
  code: 'InvalidLanguage',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc5646#section-2.1',
  expected: 'a language tag such as en or zh-Hant-HK (with hyphens)',
  isRight: (text) => isLanguage(text.trim()),
};

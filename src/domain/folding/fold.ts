import { characterOf } from './radicals';

/**
 * Signs that show nothing: zero-width blanks and joiners, the soft hyphen, marks of direction, variation selectors,
 * the byte order mark. Control characters are not among them: those are never kept.
 */
const signs =
  '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\u{E0000}-\\u{E0FFF}';
const invisible = new RegExp(`[${signs}]`, 'gu');
const sign = new RegExp(`[^\\s${signs}]`, 'u');
const radicals = /[\u2E80-\u2FD5]/gu;
/** Nothing of all that: nearly every text. */
const ordinary = /^[\n -~\u4E00-\u9FFF，。、；：（）《》“”〔〕]*$/u;
const needsFullForm = /[，；：（）]/u;

/** The text without signs that show nothing. */
export const visible = (text: string): string => text.replace(invisible, '');

/** Whether nothing stands there that a reader could see. */
export const showsNothing = (text: string): boolean => !sign.test(text);

/** What two spellings of a text have in common that look the same: one width, no invisible signs, no radicals. */
export const folded = (text: string): string => {
  if (ordinary.test(text)) return needsFullForm.test(text) ? text.normalize('NFKC') : text;
  return visible(text).replace(radicals, characterOf).normalize('NFKC');
};

/**
 * By which names are compared: as `folded`, without blanks, which people put between the characters of short names to
 * align them (区　财　政　局).
 */
export const nameKey = (name: string): string => folded(name).replace(/\s+/gu, '');

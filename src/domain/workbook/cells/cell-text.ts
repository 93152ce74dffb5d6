import { nameKey } from '../../folding';

/** Old programs, Macintoshes and web pages break lines with other signs: VT, form feed, NEL, U+2028, U+2029. */
const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const controls = /(?![\n\t])\p{Cc}|\p{Surrogate}|\uFEFF/gu;

/** A cell's text with clean lines: no control characters, no blanks at the ends, no more than one empty line. */
export const cleanText = (text: string): string =>
  text
    .replace(lineBreak, '\n')
    .replace(controls, '')
    .split('\n')
    .map((line) => line.replace(/[\u3000\u00A0]/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

const han = '[\\p{Script=Han}\\p{P}]';
const brokenLine = new RegExp(`(?<=${han})\\s*\\n\\s*(?=${han})`, 'gu');

/** A name that a narrow cell broke into lines, in one line again. */
export const oneLine = (text: string): string =>
  cleanText(text).replace(brokenLine, '').replace(/\s+/gu, ' ');

export const isDitto = (text: string): boolean =>
  /^(?:同上|同前|同上行|〃+|″|′′|"|'')[。.]?$/u.test(nameKey(text));

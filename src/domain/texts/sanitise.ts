import sanitizeHtml from 'sanitize-html';
import { allowedElements, allowedSchemes, elementsWithoutText } from './allowed';

const alignments = /^(?:left|center|right|justify)$/u;
const counts = /^\d{1,4}$/u;

/** Attributes that have few values, each with what it may be. */
const checked: Readonly<Record<string, RegExp>> = {
  align: alignments,
  colspan: counts,
  rowspan: counts,
  span: counts,
  start: counts,
  value: counts,
  width: counts,
  height: counts,
  scope: /^(?:row|col|rowgroup|colgroup)$/u,
  type: /^[1aAiI]$/u,
};

const withFitValues: sanitizeHtml.Transformer = (tagName, attributes) => ({
  tagName,
  attribs: Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => checked[name]?.test(value) ?? true),
  ),
});

const options: sanitizeHtml.IOptions = {
  allowedTags: Object.keys(allowedElements),
  allowedAttributes: Object.fromEntries(
    Object.entries(allowedElements).map(([element, attributes]) => [element, [...attributes]]),
  ),
  allowedSchemes: [...allowedSchemes],
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: false,
  nonTextTags: [...elementsWithoutText],
  disallowedTagsMode: 'discard',
  transformTags: { '*': withFitValues },
  parseStyleAttributes: false,
};

/** As HTML is written: in what is left, `/>` stands at the end of a tag and nowhere else. */
const clean = (html: string): string => sanitizeHtml(html, options).replaceAll(' />', '>');

/** Two are enough for all that was met, and each sets what it changes nearer to the form that stays. */
const MOST_TIMES = 5;

/** Whether a text has tags at all; one without is a plain text of before, or of a program. */
const hasTags = /<[a-z!/]/iu;

/** What is left of tags that stand wrongly inside each other may be read in another way: it is cleaned until it stays. */
const cleanForGood = (html: string): string => {
  let text = html;
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const left = clean(text);
    if (left === text) break;
    text = left;
  }
  return text;
};

const sanitised = (html: string): string => {
  if (hasTags.test(html)) return cleanForGood(html);
  const lines = html
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length < 2 ? html : lines.map((line) => clean(`<p>${line}</p>`)).join('');
};

/** What was cleaned lately: a publish looks at the same text several times. Signs bound what one text may take up here. */
const lately = new Map<string, string>();
const MOST_TEXTS = 32;
const MOST_SIGNS = 200_000;

/**
 * A text with form without anything that readers must not be given (allowed.ts); what is allowed stays as it is
 * written. Done twice it is as done once. A plain text of several lines becomes paragraphs.
 */
export const sanitise = (html: string): string => {
  const known = lately.get(html);
  if (known !== undefined) return known;
  const result = sanitised(html);
  if (html.length <= MOST_SIGNS) lately.set(html, result);
  const [oldest] = lately.keys();
  if (lately.size > MOST_TEXTS && oldest !== undefined) lately.delete(oldest);
  return result;
};

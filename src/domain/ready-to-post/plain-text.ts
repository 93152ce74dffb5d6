import type { Article } from './article';
import { cutAtSentence } from './cut';
import { plainOfHtml } from './plain-of-html';
import { word } from './words';

const linesOf = (
  { lead, facts, sections, attachments, language }: Article,
  max: number,
): readonly string[] => {
  const colon = word(language, 'colon');
  return [
    ...(lead === null ? [] : [lead]),
    ...facts.filter(({ isNumber }) => !isNumber).map(({ label, value }) => `${label}${colon}${value}`),
    ...sections.flatMap(({ heading, html }) => [
      ...(heading === null ? [] : [`${heading}${colon}`]),
      plainOfHtml(html, max),
    ]),
    ...attachments.map(({ name }) => `${word(language, 'attachments')}${colon}${name}`),
  ];
};

/**
 * A text for a group chat (群消息), at most `max` UTF-16 units long: title, facts, text and the page's address. What does
 * not fit is left out from the end, by whole sentences, and the last line says where to read on. The address is never cut:
 * where there is no room for it, it is left out.
 */
export const plainText = (article: Article, max: number): string => {
  const { language, title, url } = article;
  const colon = word(language, 'colon');
  const text = [title, ...linesOf(article, max)].filter((line) => line !== '').join('\n');
  const whole = url === null ? text : `${text}\n${word(language, 'original')}${colon}${url}`;
  if (whole.length <= max) return whole;
  const tail = url === null ? word(language, 'elsewhere') : `${word(language, 'readOn')}${colon}${url}`;
  if (tail.length > max) return cutAtSentence(text, max);
  const beginning = cutAtSentence(text, max - tail.length - 1);
  return beginning === '' ? tail : `${beginning}\n${tail}`;
};

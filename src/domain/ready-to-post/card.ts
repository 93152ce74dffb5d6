import type { Article } from './article';
import { cutAtSentence } from './cut';
import { plainOfHtml } from './plain-of-html';
import { word } from './words';

/** What a link is shown with, in chats and lists. */
export interface Card {
  readonly title: string;
  readonly summary: string;
  readonly url: string | null;
}

/** 公众平台 takes a summary (摘要) of 120 signs at most. */
const LONGEST_SUMMARY = 120;

const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What the unit wrote as a summary, otherwise how the text begins; never empty. */
const summaryOf = ({ lead, sections, facts, title, language }: Article): string => {
  const text = sections.map(({ html }) => plainOfHtml(html, LONGEST_SUMMARY)).join('\n');
  const known = facts.map(({ label, value }) => `${label}${word(language, 'colon')}${value}`).join('\n');
  const source = [lead ?? '', text, known, title].find((candidate) => candidate !== '') ?? '';
  return (
    inOneLine(cutAtSentence(source, LONGEST_SUMMARY)) || inOneLine(cutAtSentence(title, LONGEST_SUMMARY))
  );
};

export const cardOf = (article: Article): Card => ({
  title: article.title,
  summary: summaryOf(article),
  url: article.url,
});

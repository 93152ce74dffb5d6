import { type Card, cardOf } from './card';
import { contentHtml, fullHtml } from './full-html';
import { plainText } from './plain-text';
import { readArticle } from './read-article';
import type { Source } from './source';
import { wechatHtml } from './wechat';

/** Public documents in the forms in which outlets post them (可直接发布的文本), all from one reading. */
export type { Card } from './card';
export { plainOfHtml } from './plain-of-html';
export { isReadyToPost, type Source } from './source';

/** How long a plain text may be: of less nothing is left, and 公众平台 takes no article of more. */
export const shortestPlain = 20;
export const longestPlain = 20_000;
export const usualPlain = 1_000;

/** The forms of one document, each made when it is asked for. */
export interface ReadyToPost {
  html(): string;
  wechat(): string;
  /** `max`: in UTF-16 units. */
  plain(max: number): string;
  card(): Card;
}

export const readyToPost = (source: Source): ReadyToPost => {
  const article = readArticle(source);
  return {
    html: () => fullHtml(article),
    wechat: () => wechatHtml(contentHtml(article), article.language),
    plain: (max) => plainText(article, max),
    card: () => cardOf(article),
  };
};

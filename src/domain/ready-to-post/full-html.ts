import { encodeText, encodeValue } from '../texts/encode';
import type { Article } from './article';
import { word } from './words';

const link = (url: string, text: string): string => `<a href="${encodeValue(url)}">${encodeText(text)}</a>`;

const factsOf = ({ facts, language }: Article): string =>
  facts.length === 0
    ? ''
    : `<p>${facts
        .map(
          ({ label, value }) =>
            `<strong>${encodeText(label)}${word(language, 'colon')}</strong>${encodeText(value)}`,
        )
        .join('<br>')}</p>`;

const attachmentsOf = ({ attachments, language }: Article): string =>
  attachments.length === 0
    ? ''
    : `<h2>${word(language, 'attachments')}</h2><ul>${attachments
        .map(({ name, url }) => `<li>${link(url, name)}</li>`)
        .join('')}</ul>`;

/** Everything but the title, which most outlets keep in a place of its own. */
export const contentHtml = (article: Article): string => {
  const { lead, sections, language, url } = article;
  return [
    lead === null ? '' : `<blockquote><p>${encodeText(lead)}</p></blockquote>`,
    factsOf(article),
    ...sections.map(
      ({ heading, html }) => `${heading === null ? '' : `<h2>${encodeText(heading)}</h2>`}${html}`,
    ),
    attachmentsOf(article),
    url === null ? '' : `<p>${word(language, 'original')}${word(language, 'colon')}${link(url, url)}</p>`,
  ].join('');
};

/** The whole document within the allow-list of public texts (texts/allowed.ts): for a website, as it is. */
export const fullHtml = (article: Article): string =>
  `<h1>${encodeText(article.title)}</h1>${contentHtml(article)}`;

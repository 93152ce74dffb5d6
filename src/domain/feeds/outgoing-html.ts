import { writable } from './xml';

/**
 * The one place through which the HTML of a document goes out in a feed. Stored texts are sanitised when they are saved
 * and made public; a second sanitising belongs here.
 */
export const outgoingHtml = (html: string): string => writable(html);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Plain text as paragraphs. */
export const paragraphs = (text: string): string =>
  writable(text)
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replace(/[&<>]/g, (sign) => entities[sign] ?? sign)}</p>`)
    .join('');

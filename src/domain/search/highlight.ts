import { visible } from '../folding';
import { numbersIn, numberWords } from './document-numbers';
import { normalise } from './normalise';
import { type Span, tellingPassage } from './passage';
import type { Question } from './question';

/** The signs of a text that are seen, and where each stands in it, its end included. */
const seenSigns = (text: string): { readonly seen: string; at(index: number): number } => {
  const seen = visible(text);
  if (seen.length === text.length) return { seen, at: (index) => index };
  const places: number[] = [];
  for (let i = 0; i < text.length; i += 1) if (text.charAt(i) === seen.charAt(places.length)) places.push(i);
  return { seen, at: (index) => places[index] ?? text.length };
};

/** Where the words of a question stand in a text, in order, none inside another. */
const spansIn = (text: string, { words }: Question): readonly Span[] => {
  const { seen, at: placeOf } = seenSigns(text);
  const normal = normalise(seen);
  const found: Span[] = [];
  for (const [word, asked] of words.entries())
    for (const form of [...asked.own, ...asked.same, ...asked.narrower])
      for (let at = normal.indexOf(form); at !== -1; at = normal.indexOf(form, at + form.length))
        found.push({ start: at, end: at + form.length, word });
  for (const number of numbersIn(normal)) {
    const word = words.findIndex(({ own }) => numberWords(number).some((form) => own.includes(form)));
    if (word !== -1) found.push({ start: number.start, end: number.end, word });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    })
    .map(({ start, end, word }) => ({ start: placeOf(start), end: placeOf(end - 1) + 1, word }));
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const marked = (text: string, spans: readonly Span[], from: number, to: number): string => {
  let html = '';
  let at = from;
  for (const { start, end } of spans) {
    if (start < from || end > to) continue;
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escaped(text.slice(at, to));
};

/** The title with the words of the question marked: HTML, escaped, with no tag but <mark>. */
export const highlightedTitle = (title: string, question: Question): string =>
  marked(title, spansIn(title, question), 0, title.length);

/** Blanks as one; the end of a line stays, because a sentence ends with it. */
const inLines = (text: string): string =>
  text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n\s*/gu, '\n')
    .trim();

const isBlank = (sign: string): boolean => /\s/u.test(sign);

/** What comes after the title that a text begins with, however the two are parted into lines; all of it where it does not. */
const afterTitle = (text: string, title: string): string => {
  let at = 0;
  for (const sign of title) {
    if (isBlank(sign)) continue;
    while (isBlank(text.charAt(at))) at += 1;
    if (!text.startsWith(sign, at)) return text;
    at += sign.length;
  }
  return text.slice(at);
};

/**
 * About 120 signs of a text that tell most of what was asked for (passage.ts), as HTML like the title. `…` stands
 * where text was left out. `title`: what the text begins with and the excerpt need not repeat; `weights`: how much each
 * word of the question tells (scoring.ts).
 */
export const excerpt = (
  text: string,
  title: string,
  question: Question,
  weights: readonly number[],
): string => {
  const rest = inLines(afterTitle(text, title));
  const spans = spansIn(rest, question);
  const { from, to } = tellingPassage(rest, spans, weights);
  const shown = marked(rest, spans, from, to).replaceAll('\n', ' ');
  return `${from > 0 ? '…' : ''}${shown}${to < rest.length ? '…' : ''}`;
};

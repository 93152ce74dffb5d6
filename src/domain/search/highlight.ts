import { visible } from '../folding';
import { numbersIn, numberWords } from './document-numbers';
import { normalise } from './normalise';
import type { Question } from './question';

interface Span {
  readonly start: number;
  readonly end: number;
  /** Which word of the question it is. */
  readonly word: number;
}

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

const LENGTH = 120;
const BEFORE = 20;

/** Where an excerpt of LENGTH begins that shows the most words of the question; the earliest of those. */
const bestStart = (spans: readonly Span[]): number => {
  let best = { start: 0, words: 0 };
  for (const [index, { start }] of spans.entries()) {
    const words = new Set<number>();
    for (let i = index; i < spans.length && (spans[i] as Span).end <= start + LENGTH - BEFORE; i += 1)
      words.add((spans[i] as Span).word);
    if (words.size > best.words) best = { start, words: words.size };
  }
  return best.start;
};

const isHalf = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

/**
 * About 120 signs of a text around the words of a question, as HTML like the title. `…` stands where text was left
 * out. `title`: what the text begins with and the excerpt need not repeat.
 */
export const excerpt = (text: string, title: string, question: Question): string => {
  const rest = (text.startsWith(title) ? text.slice(title.length) : text).replace(/\s+/gu, ' ').trim();
  const spans = spansIn(rest, question);
  const first = bestStart(spans);
  let from = first <= BEFORE ? 0 : first - BEFORE;
  if (isHalf(rest, from)) from -= 1;
  let to = Math.min(rest.length, from + LENGTH);
  if (isHalf(rest, to)) to -= 1;
  return `${from > 0 ? '…' : ''}${marked(rest, spans, from, to)}${to < rest.length ? '…' : ''}`;
};

/**
 * Where a sentence ends, with what closes after it. A point is none after the number of a line (1.) or within one, the end
 * of a line is none after a colon: what it announces is missing.
 */
const sentenceEnd =
  /[。！？；]+[”’」』）】》"')]*|[!?]+["”')]*(?=\s|\p{Script=Han}|$)|(?<!(?:^|\n)\s*\d{1,3})\.["”')]*(?=\s+\p{Lu}|\s*\n|\s*$)|(?<![：:]\s*)\n/gu;
const address = /https?:\/\/[^\s，。；！？、（）《》“”<>]+/giu;

type Span = readonly [start: number, end: number];

const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length]);

const isWithin = (place: number, spans: readonly Span[]): boolean =>
  spans.some(([start, end]) => start < place && place < end);

/** What belongs together: a number or a word, a sign with marks above it, a picture sign of several, a sign of two halves. */
const together = new RegExp(
  [
    '[0-9A-Za-z][0-9A-Za-z.,:%/_-]*',
    '\\P{M}\\p{M}+',
    '\\p{Extended_Pictographic}(?:\\u{fe0f}|\\u{200d}|\\p{Emoji_Modifier}|\\p{Extended_Pictographic})*',
    '[\\u{10000}-\\u{10ffff}]',
  ].join('|'),
  'gu',
);

const lastSentence = (text: string, max: number, addresses: readonly Span[]): number =>
  spansOf(text, sentenceEnd).reduce((last, [start, end]) => {
    const place = text[start] === '\n' ? start : end;
    return place > 0 && place <= max && !isWithin(place, addresses) ? place : last;
  }, 0);

/** How far beyond the limit is looked for what a sign there belongs to. */
const AHEAD = 200;

/**
 * The beginning of a text, at most `max` UTF-16 units long (as a phone counts), up to the last sentence that fits. Where
 * not even one fits, it ends with … between two words. Empty where there is room for nothing.
 */
export const cutAtSentence = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const seen = text.slice(0, Math.max(0, max) + AHEAD);
  const addresses = spansOf(seen, address);
  const sentence = lastSentence(seen, max, addresses);
  if (sentence > 0) return seen.slice(0, sentence);
  const whole = [...addresses, ...spansOf(seen, together)];
  let place = Math.max(0, max - 1);
  while (place > 0 && isWithin(place, whole)) place -= 1;
  return place === 0 ? '' : `${seen.slice(0, place).trimEnd()}…`;
};

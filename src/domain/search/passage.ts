/** Where a word of a question stands in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Which word of the question it is. */
  readonly word: number;
}

/** A piece of a text, from a place to before another. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** How many signs of a text are shown. */
const LENGTH = 120;
/** What is left of them for what stands around the words. */
const AROUND = 20;

/**
 * The shortest piece with the words of a question that tell most together; the earliest of those. One way along the
 * words: what leaves it at the beginning is too far from its end, or comes again within it.
 */
const mostTelling = (spans: readonly Span[], weights: readonly number[]): Piece => {
  const within = new Map<number, number>();
  let best = { from: 0, to: 0, sum: -1 };
  let sum = 0;
  let first = 0;
  const leave = (word: number): void => {
    const left = (within.get(word) ?? 0) - 1;
    within.set(word, left);
    if (left === 0) sum -= weights[word] ?? 0;
  };
  for (const [last, { end, word }] of spans.entries()) {
    const times = within.get(word) ?? 0;
    if (times === 0) sum += weights[word] ?? 0;
    within.set(word, times + 1);
    for (; first <= last; first += 1) {
      const span = spans[first] as Span;
      if (end - span.start <= LENGTH - AROUND && within.get(span.word) === 1) break;
      leave(span.word);
    }
    const from = spans[first]?.start;
    if (from === undefined || first > last) continue;
    if (sum > best.sum || (sum === best.sum && end - from < best.to - best.from))
      best = { from, to: end, sum };
  }
  return best;
};

/** What ends a part of a text that can be read by itself: a sentence or a line, else a clause, else what stands in a list. */
const endings = [/(?:[。！？；!?;]|\.(?=\s))[”’」』》）)]*|\n/gu, /[，：]|[,:](?=\s)/gu, /[、\s]/gu] as const;

/**
 * The piece with the whole parts of the text into which it falls, and further whole ones after it, then before it, as
 * long as there is room; as it is, where there is no room for those into which it falls. `limits`: where parts begin
 * and end; `firm`: those of them beyond which it does not begin.
 */
const widened = (piece: Piece, limits: readonly number[], firm: ReadonlySet<number>): Piece => {
  let before = limits.findLastIndex((limit) => limit <= piece.from);
  let after = limits.findIndex((limit) => limit >= piece.to && limit > piece.from);
  const isRoom = (from: number, to: number): boolean => {
    const [start, end] = [limits[from], limits[to]];
    return start !== undefined && end !== undefined && end - start <= LENGTH;
  };
  if (!isRoom(before, after)) return piece;
  while (isRoom(before, after + 1)) after += 1;
  while (!firm.has(limits[before] as number) && isRoom(before - 1, after)) before -= 1;
  return { from: limits[before] as number, to: limits[after] as number };
};

const isHalf = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

/** As long as what is shown, wherever it begins and ends, but never within a sign. */
const cut = (text: string, { from, to }: Piece): Piece => {
  const start = Math.max(0, from - AROUND);
  const end = Math.max(to, Math.min(text.length, start + LENGTH));
  return { from: isHalf(text, start) ? start - 1 : start, to: isHalf(text, end) ? end - 1 : end };
};

const withoutBlanks = (text: string, { from, to }: Piece): Piece => {
  const shown = text.slice(from, to);
  return { from: from + shown.length - shown.trimStart().length, to: from + shown.trimEnd().length };
};

/**
 * What of a text tells most of what was asked for, in about 120 signs: where the words that tell most stand nearest to
 * each other, with the sentence around them, or the clause where that is too long, and what else there is room for.
 * `spans`: the words, in order, none inside another; `weights`: how much each word of the question tells.
 */
export const tellingPassage = (text: string, spans: readonly Span[], weights: readonly number[]): Piece => {
  const words = mostTelling(spans, weights);
  const from = Math.max(0, words.to - LENGTH);
  const around = text.slice(from, words.from + LENGTH + 1);
  const limits = new Set(from === 0 ? [0] : []);
  if (from + around.length === text.length) limits.add(text.length);
  let piece: Piece = words;
  let firm: ReadonlySet<number> = new Set();
  for (const ending of endings) {
    for (const match of around.matchAll(ending)) limits.add(from + match.index + match[0].length);
    piece = widened(
      piece,
      [...limits].sort((a, b) => a - b),
      firm,
    );
    firm = new Set(limits);
  }
  return withoutBlanks(text, piece === words ? cut(text, words) : piece);
};

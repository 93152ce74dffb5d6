import { type Counts, EVERY_DOCUMENT, marked, type Part, parts } from './lexemes';
import type { AskedWord } from './question';
import { formClasses, pointsOf } from './scoring';

/** How well a document may have one word of a question: at best in its title, at worst not at all. */
export interface Level {
  /** The most that a document of this level gets for the word. */
  readonly points: number;
  /** The least that it gets. */
  readonly least: number;
  /** It has one of these, if it has this level or a better one; null: whatever it has. */
  readonly lexemes: readonly string[] | null;
}

/** The best first; the last is that of a document without the word. */
export type Levels = readonly Level[];

interface Atom {
  readonly points: number;
  readonly name: string;
  readonly part: Part;
}

const nothing: Level = { points: 0, least: 0, lexemes: null };

/** A name that stands anywhere is said once, and not once more for each part. */
const lexemesOf = (atoms: readonly Atom[]): readonly string[] => {
  const anywhere = new Set(atoms.filter(({ part }) => part === 'D').map(({ name }) => name));
  return [
    ...new Set(
      atoms
        .filter(({ name, part }) => part === 'D' || !anywhere.has(name))
        .map(({ name, part }) => marked(name, part)),
    ),
  ];
};

/** What a document can get for a word, by which of its names it has and where: levels that no document has are left out. */
export const levelsOf = (word: AskedWord, weight: number, counts: Counts): Levels => {
  const atoms = formClasses.flatMap((form) =>
    word[form].flatMap((name) =>
      parts.map((part): Atom => ({ points: pointsOf(form, part, weight), name, part })),
    ),
  );
  const there = atoms.filter(({ name, part }) => (counts.get(marked(name, part)) ?? 0) > 0);
  const steps = [...new Set(there.map(({ points }) => points))].filter((points) => points > 0);
  return [
    ...steps
      .sort((a, b) => b - a)
      .map((points) => ({
        points,
        least: points,
        lexemes: lexemesOf(there.filter((atom) => atom.points >= points)),
      })),
    nothing,
  ];
};

/** So many ways in which documents may have the words of a question are told apart. */
const MOST_OUTCOMES = 256;

const product = (all: readonly Levels[]): number => all.reduce((sum, { length }) => sum * length, 1);

/** Where levels lie nearest to each other: of which word, the upper one of the two, and how far they are apart. */
const nearest = (all: readonly Levels[]): { word: number; at: number; gap: number } | null => {
  let found: { word: number; at: number; gap: number } | null = null;
  for (const [word, levels] of all.entries())
    for (let at = 0; at + 2 < levels.length; at += 1) {
      const gap = (levels[at]?.points ?? 0) - (levels[at + 1]?.points ?? 0);
      if (found === null || gap < found.gap) found = { word, at, gap };
    }
  return found;
};

/** Of many words, levels that lie near each other are taken for one: that says a little less, and never too much. */
export const fewEnough = (all: readonly Levels[]): readonly Levels[] => {
  let now = all;
  while (product(now) > MOST_OUTCOMES) {
    const next = nearest(now);
    if (next === null) return now;
    now = now.map((levels, word) => {
      const upper = levels[next.at];
      const lower = levels[next.at + 1];
      if (word !== next.word || !upper || !lower) return levels;
      const both: Level = { points: upper.points, least: lower.least, lexemes: lower.lexemes };
      return [...levels.slice(0, next.at), both, ...levels.slice(next.at + 2)];
    });
  }
  return now;
};

/** The share of documents that are exactly of each level, as if the names of a word stood independently of its parts. */
export const sharesOf = (levels: Levels, counts: Counts): readonly number[] => {
  const documents = Math.max(1, counts.get(EVERY_DOCUMENT) ?? 0);
  const upTo = levels.map(({ lexemes }) =>
    lexemes === null
      ? 1
      : Math.min(1, lexemes.reduce((sum, lexeme) => sum + (counts.get(lexeme) ?? 0), 0) / documents),
  );
  return upTo.map((share, at) => Math.max(0, share - (upTo[at - 1] ?? 0)));
};

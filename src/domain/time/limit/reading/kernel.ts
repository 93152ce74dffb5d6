import type { HeadMode } from './head';
import type { ClausePart } from './types';

/** A statement of time within a text, from `start` to `end`; `refused`: it could be read in two ways. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly part: ClausePart;
  /** How the words before it are taken; `none`: it is whole in itself. */
  readonly mode: HeadMode | 'none';
  readonly refused: boolean;
}

/** Looks for one kind of statement from a place on. */
export type Kernel = (text: string, from: number) => Found | null;

type Reading = ClausePart | 'refused' | null;

/**
 * A kernel from a pattern; where `read` gives null the next match is tried. `needs`: a sign without which it cannot
 * match, asked first because that costs next to nothing.
 */
export const kernel = (
  source: string,
  mode: Found['mode'],
  read: (match: RegExpExecArray) => Reading,
  needs?: RegExp,
): Kernel => {
  const pattern = new RegExp(source, 'g');
  return (text, from) => {
    if (needs && !needs.test(text)) return null;
    pattern.lastIndex = from;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const part = read(match);
      const end = match.index + match[0].length;
      if (part !== null)
        return {
          start: match.index,
          end,
          text: match[0],
          part: part === 'refused' ? {} : part,
          mode,
          refused: part === 'refused',
        };
      pattern.lastIndex = match.index + 1;
    }
    return null;
  };
};

import { describe, expect, test } from 'vitest';
import {
  examinersLimits,
  officesLimits,
  wordedLimits,
} from '../../../../../tests/samples/wording/time-limits';
import { SPAN } from '../reading/spans';
import { lastWritings, looseWritings } from './loose';
import { marks } from './marks';
import { type Rewriting, rewriter } from './rewriting';
import { signsNeeded } from './signs';
import { writings } from './usual';

const needed = (pattern: RegExp): readonly string[] =>
  signsNeeded(pattern).map((signs) => [...signs].join(''));

describe('what a text must have for a pattern to fit', () => {
  test.each<[RegExp, readonly string[]]>([
    [/公示/, ['公', '示']],
    [/公?示[后起]/, ['示', '后起']],
    [/(?:公示|张贴)期/, ['期', '公张']],
    [/(?:公示|张?贴)*期/, ['期']],
    [/(?<=满)\d+(?=日|$)/, ['满', '0123456789']],
    [/(?!不)[^,;]期{0,2}限{1,2}/, ['限']],
    [/\(注:[一-龥]+\)/, ['(', '注', ':', ')']],
    [/\u3000年|月?/, []],
    [/wd/i, []],
  ])('%s', (pattern, signs) => {
    expect(needed(pattern)).toEqual(signs);
  });

  test('a length of time needs a unit', () => {
    expect(needed(new RegExp(SPAN)).join('|')).toContain('日');
  });
});

/** Every row, tried on every text. */
const everyRow =
  (table: readonly Rewriting[]) =>
  (text: string): string =>
    table.reduce(
      (said, [pattern, read, needs]) =>
        needs !== undefined && ![...needs].some((sign) => said.includes(sign))
          ? said
          : typeof read === 'string'
            ? said.replace(pattern, read)
            : said.replace(pattern, read),
      text,
    );

test('what is passed over would have changed nothing', () => {
  const texts = [
    ...wordedLimits(),
    ...examinersLimits('sixteenth'),
    ...examinersLimits('eighteenth'),
    ...officesLimits(),
  ].map(({ text }) =>
    text.replaceAll('，', ',').replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')'),
  );
  for (const table of [marks, [...writings, ...looseWritings], lastWritings]) {
    const [fast, slow] = [rewriter(table), everyRow(table)];
    for (const text of texts) expect(fast(text)).toBe(slow(text));
  }
});

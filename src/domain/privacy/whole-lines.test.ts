import { describe, expect, test } from 'vitest';
import { wholeLines } from '../../../tests/samples/wording/whole-lines';
import { findPersonalData, maskPersonalData } from '.';

const kinds = { id: 'id-number', phone: 'mobile-phone', card: 'bank-card' } as const;
const isKind = (name: string): name is keyof typeof kinds => name in kinds;
const found = (text: string): readonly string[] => findPersonalData(text).map(({ kind }) => kind);

describe('homes in whole sentences, without a label', () => {
  const lines = wholeLines('homes-whole.txt');

  test('what was seen while the rules were written is judged right', () => {
    const wrong = lines.filter(
      ({ text, isPersonal, kept }) => !kept && found(text).includes('home-address') !== isPersonal,
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  test('so is most of what was laid aside', () => {
    const kept = lines.filter((line) => line.kept);
    const homes = kept.filter(({ isPersonal }) => isPersonal);
    const missed = homes.filter(({ text }) => found(text).length === 0);
    expect(missed.length / homes.length).toBeLessThanOrEqual(0.2);
    expect(kept.filter(({ text, isPersonal }) => !isPersonal && found(text).length > 0)).toEqual([]);
  });

  test('masked, none is left', () => {
    const left = lines.map(({ text }) => maskPersonalData(text)).filter((text) => found(text).length > 0);
    expect(left).toEqual([]);
  });
});

// The fourth tells homes as people speak: 老孙头他家啊，就在供销社后面那条胡同里头第二个门.
test.each([
  ['homes-later.txt', 0.9],
  ['homes-fourth.txt', 0.5],
  ['homes-fifth.txt', 0.7],
  ['homes-sixth.txt', 0.65],
] as const)('homes by later hands (%s): hardly an office is taken for one', (file, least) => {
  const lines = wholeLines(file);
  const homes = lines.filter(({ isPersonal }) => isPersonal);
  const told = homes.filter(({ text }) => found(text).includes('home-address'));
  expect(told.length / homes.length).toBeGreaterThanOrEqual(least);
  const alarms = lines.filter(({ text, isPersonal }) => !isPersonal && found(text).length > 0);
  expect(alarms.length).toBeLessThanOrEqual(
    { 'homes-later.txt': 0, 'homes-sixth.txt': 3 }[String(file)] ?? 1,
  );
});

const wrongNumbers = (lines: ReturnType<typeof wholeLines>): readonly string[] =>
  lines
    .filter(({ text, kind, isPersonal }) => {
      const expected = isPersonal && isKind(kind) ? [kinds[kind]] : [];
      return found(text).join() !== expected.join();
    })
    .map(({ text }) => text);

test('numbers of persons are found in whole sentences, those of offices are not', () => {
  expect(wrongNumbers(wholeLines('numbers.txt'))).toEqual([]);
  expect(wrongNumbers(wholeLines('numbers-later.txt'))).toEqual([]);
});

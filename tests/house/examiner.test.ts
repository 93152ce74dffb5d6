import { describe, expect, test } from 'vitest';
import { precision, recall } from '../samples/wording/counted';
import {
  excerptsOfHalf,
  noticesOfHalf,
  partsOfHalf,
  siblingsOfHalf,
} from '../samples/wording/examiner/measure';

describe.each([
  [
    'the half that nobody looked at',
    true,
    { warnings: [17, 2, 0.89], parts: [0.87, 0.95], copies: [28, 28, 0, 27], alarms: [3, 170], numbers: 53 },
  ],
  [
    'the other half',
    false,
    { warnings: [18, 0, 1], parts: [0.98, 0.98], copies: [32, 32, 0, 33], alarms: [0, 150], numbers: 45 },
  ],
] as const)('what an examiner wrote: %s', (_, unseen, { warnings, parts, copies, alarms, numbers }) => {
  test('what an interpretation lacks is told', () => {
    const { all, warnings: told } = partsOfHalf('interpretations.jsonl', unseen);
    expect([told.right, told.found - told.right]).toEqual(warnings.slice(0, 2));
    expect(recall(told)).toBeGreaterThanOrEqual(warnings[2]);
    expect(recall(all)).toBeGreaterThanOrEqual(parts[0]);
    expect(precision(all)).toBeGreaterThanOrEqual(parts[1]);
  });

  test('an excerpt of the policy is told from an interpretation, also with words changed', () => {
    const [right, all] = excerptsOfHalf(unseen);
    expect(right).toBe(all);
  });

  test('a row that was copied is told, one official phrase in two rows of their own is none', () => {
    const { copied, told, own, alarms: wrong } = siblingsOfHalf(unseen);
    expect([told, copied, wrong, own]).toEqual(copies);
  });

  test('numbers of persons are found, hardly any in clean notices', () => {
    const notices = noticesOfHalf(unseen);
    expect([notices.found, notices.there]).toEqual([numbers, numbers]);
    expect([notices.alarms, notices.clean]).toEqual(alarms);
  });
});

test.each([
  ['a second examiner', 'the half that nobody looked at', 'second', true, [16, 2, 24]],
  ['a second examiner', 'the other half', 'second', false, [45, 2, 48]],
  ['a third examiner', 'the half that nobody looked at', 'third', true, [30, 0, 35]],
  ['a third examiner', 'the other half', 'third', false, [32, 1, 38]],
  ['a fourth examiner', 'the half that nobody looked at', 'fourth', true, [19, 0, 25]],
  ['a fourth examiner', 'the other half', 'fourth', false, [21, 1, 24]],
] as const)(
  'warnings of what interpretations by %s lack: %s',
  (_, _half, whose, unseen, [right, wrong, there]) => {
    const { warnings } = partsOfHalf(`interpretations-${whose}.jsonl`, unseen);
    expect([warnings.right, warnings.found - warnings.right, warnings.there]).toEqual([right, wrong, there]);
  },
);

// Of the 9 rows of their own that are told, each shares two or three official phrases with the other, which no standard guideline lists here.
test.each([
  [
    'the half that nobody looked at',
    true,
    { excerpts: 22, copies: [23, 23, 7, 20], numbers: 49, alarms: [0, 90] },
  ],
  ['the other half', false, { excerpts: 18, copies: [17, 17, 2, 20], numbers: 37, alarms: [0, 80] }],
] as const)('excerpts, copies and numbers by a fourth examiner: %s', (_, unseen, of) => {
  expect(excerptsOfHalf(unseen, '-second')).toEqual([of.excerpts, of.excerpts]);
  const { copied, told, own, alarms } = siblingsOfHalf(unseen, '-second');
  expect([told, copied, alarms, own]).toEqual(of.copies);
  const notices = noticesOfHalf(unseen, '-second');
  expect([notices.found, notices.there]).toEqual([of.numbers, of.numbers]);
  expect([notices.alarms, notices.clean]).toEqual(of.alarms);
});

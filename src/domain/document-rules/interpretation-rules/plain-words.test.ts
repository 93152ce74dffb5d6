import { expect, test } from 'vitest';
import { precision, recall } from '../../../../tests/samples/wording/counted';
import { wordedInterpretations } from '../../../../tests/samples/wording/interpretations';
import {
  measureExcerpts,
  measureInterpretations,
} from '../../../../tests/samples/wording/measure-interpretations';

const texts = wordedInterpretations();

test.each([false, true])(
  'what an interpretation in plain words lacks is told, and nothing else (kept back: %s)',
  (unseen) => {
    const { parts } = measureInterpretations(texts.filter((text) => text.unseen === unseen));
    expect(precision(parts)).toBeGreaterThanOrEqual(0.9);
    expect(recall(parts)).toBeGreaterThanOrEqual(0.8);
  },
);

test('an excerpt with words changed here and there is one, own words are none', () => {
  const { right, all } = measureExcerpts();
  expect(right).toBe(all);
});

import { describe, expect, test } from 'vitest';
import { precision, recall } from '../../../../../tests/samples/wording/counted';
import { labelledTexts, measureParts } from '../../../../../tests/samples/wording/parts';

const texts = labelledTexts();

describe.each([false, true])(
  'a part as offices, newspapers and neighbours say it (kept back: %s)',
  (unseen) => {
    const { all, warned } = measureParts(texts.filter((text) => text.unseen === unseen));

    test('is told where it is lacking, and nowhere else', () => {
      expect(precision(all)).toBeGreaterThanOrEqual(0.9);
      expect(recall(all)).toBeGreaterThanOrEqual(0.8);
    });

    test('so are those of which a warning tells', () => {
      expect(precision(warned)).toBeGreaterThanOrEqual(0.8);
      expect(recall(warned)).toBeGreaterThanOrEqual(0.8);
    });
  },
);

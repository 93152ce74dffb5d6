import { describe, expect, test } from 'vitest';
import { precision, recall } from '../../../../../tests/samples/wording/counted';
import { labelledTexts, measureParts } from '../../../../../tests/samples/wording/parts';

const texts = labelledTexts();

describe.each([false, true])(
  'a part as offices, newspapers and neighbours say it (never looked at: %s)',
  (unseen) => {
    const { all, warned } = measureParts(texts.filter((text) => text.unseen === unseen));

    test('is told where it is lacking, and nowhere else', () => {
      expect(precision(all)).toBeGreaterThanOrEqual(unseen ? 0.85 : 0.95);
      expect(recall(all)).toBeGreaterThanOrEqual(0.8);
    });

    test('so are those of which a warning tells', () => {
      expect(precision(warned)).toBeGreaterThanOrEqual(unseen ? 0.8 : 0.95);
      expect(recall(warned)).toBeGreaterThanOrEqual(0.8);
    });
  },
);

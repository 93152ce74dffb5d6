import { describe, expect, test } from 'vitest';
import { precision, recall } from '../../../../../tests/samples/wording/counted';
import { lacking } from '../../../../../tests/samples/wording/measure-interpretations';
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

test.each([
  ['numerals', '三百五十'],
  ['figures', '1'],
  ['conditions', '的，'],
  ['one word', '低保对象申请办理'],
])('a text of nothing but %s is judged while one types', (_, piece) => {
  const body = piece.repeat(Math.floor(50_000 / piece.length));
  const began = process.cpuUsage();
  lacking(body);
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(1_500);
});

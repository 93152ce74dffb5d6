import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtSentence } from './cut';

const runs = process.env.LONG ? 20_000 : 1_000;

test.each([
  // The text, the limit, what is left.
  ['区政府印发通知。请遵照执行。', 20, '区政府印发通知。请遵照执行。'],
  ['区政府印发通知。请遵照执行。', 13, '区政府印发通知。'],
  ['标准提高了！谁能领取？下月起执行；', 14, '标准提高了！谁能领取？'],
  ['他说：“马上办。”群众满意。', 10, '他说：“马上办。”'],
  ['第一行没有句号\n第二行也没有句号', 12, '第一行没有句号'],
  ['办理。申请材料：\n1. 身份证', 11, '办理。'],
  ['标准为每月3.5万元。下月起执行', 13, '标准为每月3.5万元。'],
  ['Fees rose 3.5 percent. They fall in May. Ask us', 42, 'Fees rose 3.5 percent. They fall in May.'],
  ['Steps\n1. Apply online with your card', 12, 'Steps'],
  ['好。详见 https://example.gov.cn/a?b=1;c。完', 20, '好。'],
] as const)('%j at %i is %j', (text, max, left) => {
  expect(cutAtSentence(text, max)).toBe(left);
});

test.each([
  ['没有一个句子能放得下的很长很长的标题', 8, '没有一个句子能…'],
  ['补助标准为1234567元', 9, '补助标准为…'],
  ['见https://example.gov.cn/notices/2026/1', 12, '见…'],
  ['野家𪚥𪚥𪚥', 4, '野家…'],
  ['人👨‍👩‍👧来了', 5, '人…'],
  ['1234567890', 5, ''],
] as const)('where no sentence fits, %j at %i is %j', (text, max, left) => {
  expect(cutAtSentence(text, max)).toBe(left);
});

const halved = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom('。', '！', '？', '；', '\n', '，', '. ', '?', '…', '”', '）', '：\n'),
    fc.constantFrom(
      '关于',
      '通知',
      '12345',
      '3.14',
      'https://a.gov.cn/x?y=1',
      '𪚥',
      '👨‍👩‍👧',
      'e\u0301',
      'Word',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const written = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  const limit = fc.integer({ min: -5, max: 200 });

  test('what is left begins the text and is never longer than asked', () => {
    fc.assert(
      fc.property(written, limit, (text, max) => {
        const left = cutAtSentence(text, max);
        expect(left.length).toBeLessThanOrEqual(Math.max(0, max));
        if (text.startsWith(left)) return;
        expect(left.endsWith('…')).toBe(true);
        expect(text.startsWith(left.slice(0, -1))).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  test('it ends with a sentence wherever one fits, and halves no sign', () => {
    fc.assert(
      fc.property(
        written.filter((text) => !halved.test(text)),
        limit,
        (text, max) => {
          const left = cutAtSentence(text, max);
          expect(halved.test(left)).toBe(false);
          const first = text.search(/[。！？；]/u);
          const closes = /^[。！？；]+[”’」』）】》"')]*/u.exec(text.slice(first))?.[0].length ?? 0;
          if (text.length <= max || first < 0 || first + closes > max) return;
          expect(left).toMatch(/(?:[。！？；.!?]["”’」』）】》')]*|[^：:])$/u);
          expect(left.endsWith('…') && !text.startsWith(left)).toBe(false);
        },
      ),
      { numRuns: runs },
    );
  });
});

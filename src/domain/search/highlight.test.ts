import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmenter } from '../../plugin-kit/texts/segmenter';
import { excerpt, highlightedTitle, readQuestion, weigh, wordsToCount } from '.';

const words = segmenter();
const ask = (text: string) => readQuestion(text, words);

/** Of a thousand documents, in how many a word stands: ten, unless `often` says otherwise. */
const shownFor = (question: string, text: string, often: Readonly<Record<string, number>> = {}): string => {
  const asked = ask(question);
  const counts = new Map(wordsToCount(asked).map((word) => [word, often[word] ?? 10]));
  return excerpt(text, '', asked, weigh(asked, counts.set('*', 1_000)));
};

const unmarked = (html: string): string => html.replace(/<\/?mark>/gu, '');
const marksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<mark>(.*?)<\/mark>/gu)].map(([, word]) => word ?? '');

describe('a title', () => {
  test.each([
    ['低保', '“最低生活保障”<a> & ＰＭ２．５', '“<mark>最低生活保障</mark>”&lt;a&gt; &amp; ＰＭ２．５'],
    ['民发〔2012〕45号', '见民发【2012】45号', '<mark>见民发【2012】45号</mark>'],
  ])('has %s marked in the form in which it is written, the rest escaped', (question, title, html) => {
    expect(highlightedTitle(title, ask(question))).toBe(html);
  });
});

describe('an excerpt', () => {
  const idle = '此处另有说明。'.repeat(30);

  test.each([
    [
      'where the words stand nearest to each other, not where the first of them is',
      '低保 标准',
      `低保。${idle}低保的标准提高了。${idle}`,
      '<mark>低保</mark>的<mark>标准</mark>提高了。',
    ],
    [
      'where the rare word is, not where two are that stand everywhere',
      '开放日 工作 情况',
      `工作情况通报如下。${idle}开放日在周六。${idle}`,
      '<mark>开放日</mark>在周六。',
    ],
    [
      'where what was asked for is, not where the words for how it is asked are',
      '残疾证多少钱',
      `收费标准见附件。${idle}残疾证当场领取。${idle}`,
      '<mark>残疾证</mark>当场领取。',
    ],
    [
      'the clause, where the sentence is too long',
      '低保 标准',
      `${'本文所称的各项待遇'.repeat(15)}，低保的标准提高了，${'后面还有许多别的规定'.repeat(15)}。`,
      '<mark>低保</mark>的<mark>标准</mark>提高了，',
    ],
    [
      'with the beginning of its line, however short that is',
      '咨询电话',
      `${'前面的一行没有句号，也不短。'.repeat(10)}\n咨询电话：2012345\n${'后面一行'.repeat(40)}。`,
      '<mark>咨询电话</mark>：2012345',
    ],
  ])('shows %s', (_, question, text, telling) => {
    const often = { 工作: 900, 情况: 900, 收费标准: 300, 收费: 400 };
    const html = shownFor(question, text, often);
    expect(html).toContain(telling);
    expect(unmarked(html).length).toBeLessThanOrEqual(122);
  });

  test('begins and ends where a sentence does, and says where text was left out', () => {
    const html = shownFor('低保 标准', `${idle}低保的标准提高了。${idle}`);
    expect(html).toBe(`…<mark>低保</mark>的<mark>标准</mark>提高了。${'此处另有说明。'.repeat(15)}…`);
  });

  test('of a short text is all of it, of one without the words its beginning', () => {
    expect(shownFor('低保', '没有')).toBe('没有');
    expect(shownFor('低保', `第一句。\n 第二句  在此。${'很长'.repeat(70)}。`)).toBe(
      '第一句。 第二句 在此。…',
    );
  });

  test('does not repeat the title, whose parts stand on lines of their own', () => {
    const asked = readQuestion('名单', segmenter());
    const text = '最低生活保障\n审批信息\n低保对象名单';
    expect(excerpt(text, '最低生活保障 审批信息', asked, [1])).toBe('低保对象<mark>名单</mark>');
  });
  test('of a text that has no end of a sentence is as long as any', () => {
    const html = shownFor('低保', `${'无'.repeat(200)}低保${'尽'.repeat(200)}`);
    expect(html).toBe(`…${'无'.repeat(20)}<mark>低保</mark>${'尽'.repeat(98)}…`);
  });
});

const piece = fc.constantFrom(
  '低保',
  '标准',
  '开放日',
  '张三',
  '，',
  '。',
  '、',
  '\n',
  ' ',
  '. ',
  '<b>',
  '&',
  '😀',
  '𠮷',
  '无关的话',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 300 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 200 })
    .map((parts) => parts.join('')),
);
const written = (html: string): string =>
  unmarked(html)
    .replace(/^…|…$/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('whatever the text, an excerpt', () => {
  test('is a part of it, of some 120 signs, with no sign cut in two', () => {
    fc.assert(
      fc.property(text, (any) => {
        const plain = any.replace(/\p{Cs}|…/gu, '');
        const shown = written(shownFor('低保 标准 开放日', plain));
        expect(plain.replace(/\s+/gu, ' ')).toContain(shown);
        expect(shown.length).toBeLessThanOrEqual(122);
        expect(shown).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 2_000 },
    );
  });

  test('has the words that tell most of all that stand within 100 signs', () => {
    const question = ask('低保 标准 开放日');
    const counts = new Map([
      ...wordsToCount(question).map((word) => [word, 10] as const),
      ['*', 1_000] as const,
    ]);
    const weights = weigh(question, counts);
    const tells = (found: readonly string[]): number =>
      question.words.reduce(
        (sum, { own }, at) => sum + (own.some((word) => found.includes(word)) ? (weights[at] ?? 0) : 0),
        0,
      );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (parts) => {
        const plain = parts
          .join('')
          .replace(/[^\S\n]+/gu, ' ')
          .replace(/ ?\n\s*/gu, '\n')
          .trim();
        const best = Math.max(
          0,
          ...Array.from({ length: plain.length }, (_, at) => {
            const near = plain.slice(at, at + 100);
            return tells(['低保', '标准', '开放日'].filter((word) => near.includes(word)));
          }),
        );
        expect(tells(marksIn(excerpt(plain, '', question, weights)))).toBeGreaterThanOrEqual(best);
      }),
      { numRuns: 2_000 },
    );
  });
});

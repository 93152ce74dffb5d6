import { describe, expect, test } from 'vitest';
import { segmenter } from '../../../plugin-kit/texts/segmenter';
import { lexemeOf } from '../lexemes';
import { bestOf, readTyped, titleQuery } from '.';
import { soundsIn } from './readings';

const typed = (text: string) => readTyped(text, segmenter());
const meant = (text: string, most = 8): readonly string[] =>
  typed(text)
    .words.slice(0, most)
    .map(({ word }) => word);

describe('letters stand for signs', () => {
  test.each([
    ['住房公积金', 'gjj', { at: 2, signs: 3, rare: 0 }],
    ['住房公积金', 'zfgjj', { at: 0, signs: 5, rare: 0 }],
    ['住房公积金', 'zhufang', { at: 0, signs: 2, rare: 0 }],
    ['住房公积金', 'gongjij', { at: 2, signs: 3, rare: 0 }],
    ['住房公积金', 'zhfgj', { at: 0, signs: 4, rare: 0 }],
    ['银行', 'yh', { at: 0, signs: 2, rare: 1 }],
    ['银行', 'yinxing', { at: 0, signs: 2, rare: 0 }],
    ['女职工', 'nvzg', { at: 0, signs: 3, rare: 0 }],
    ['低保', 'gjj', null],
    ['低保', 'dibaoo', null],
  ])('of %s: %s', (word, letters, found) => {
    expect(soundsIn([...word], letters)).toEqual(found);
  });
});

describe('what was typed', () => {
  test.each([
    ['公积', '公积金'],
    ['gjj', '公积金'],
    ['GONGJIJ', '公积金'],
    ['怎么取公积', '取公积金'],
    ['取公积金', '住房公积金提取'],
    ['養狗', '犬'],
    ['民政', '民政局'],
  ])('%s may become %s', (text, word) => {
    expect(meant(text)).toContain(word);
  });

  test('is not suggested again', () => {
    expect(meant('公积金', 60)).not.toContain('公积金');
  });

  test.each(['', ' ', '%', '，。', '😀'])('of no sign or letter is nothing: “%s”', (text) => {
    expect(typed(text)).toEqual({ phrase: '', pieces: [], words: [] });
  });

  test('is looked for in titles by its Chinese words; letters by the word that they stand for', () => {
    expect(titleQuery(typed('2025年低保标'))).toBe(
      ['年', '低保', '标'].map((word) => `'${lexemeOf(word, 'A')}'`).join('&'),
    );
    expect(typed('gjj').phrase).toBe('公积金');
    expect(titleQuery(typed('wd-mzj-1'))).toBeNull();
  });

  test('is read up to its 200th sign', () => {
    expect(typed('低'.repeat(300)).phrase).toBe('低'.repeat(200));
  });
});

test('words and titles share the places, and what one lacks the other has', () => {
  const some = (name: string, n: number) =>
    Array.from({ length: n }, (_, at) => ({ of: `${name}${at}`, points: 100 - at }));
  expect(bestOf(some('w', 9), some('t', 9), 4)).toEqual(['w0', 't0', 'w1', 't1']);
  expect(bestOf(some('w', 9), some('t', 1), 4)).toEqual(['w0', 't0', 'w1', 'w2']);
  expect(bestOf(some('w', 1), some('t', 9), 4)).toEqual(['w0', 't0', 't1', 't2']);
  expect(bestOf([], [], 4)).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { segmenter } from '../../plugin-kit/texts/segmenter';
import { publicType } from '../public-model';
import {
  highlightedTitle,
  lexemeOf,
  normalise,
  partsIn,
  readQuestion,
  searchEntry,
  wordOf,
  wordsOfText,
} from '.';
import { numbersIn, numberWords } from './document-numbers';
import { parts } from './lexemes';
import { nameForms } from './name-forms';

const words = segmenter();
const ask = (text: string) => readQuestion(text, words);
const askedWords = (text: string) =>
  ask(text)
    .words.filter(({ role }) => role === 'asked')
    .map(({ own }) => own[0]);

describe('the normal form of a text', () => {
  test.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['民发【２０１２】４５號', '民发[2012]45号'],
    ['（一）　甲', '[一] 甲'],
    ['最低生活保障審批資訊', '最低生活保障审批资讯'],
    ['İstanbul 😀', 'İstanbul 😀'],
  ])('%s is %s, sign for sign', (text, normal) => {
    expect(normalise(text)).toBe(normal);
    expect(normalise(text)).toHaveLength(text.length);
  });
});

describe('a document number', () => {
  test.each([
    '民发〔2012〕45号',
    '民发[2012]45号',
    '民发【2012】第45号',
    '民发（2012）45 号',
    '民发2012 45号',
    '民发〔2012年〕045号',
  ])('%s is one and the same', (text) => {
    const [number] = numbersIn(normalise(text));
    expect(number && numberWords(number)[0]).toBe('民发2012.45');
  });
  test.each([
    ['国务院令第649号', '国务院令649'],
    ['主席令第十三号', '主席令13'],
    ['根据民发〔2012〕45号', '根据民发2012.45'],
  ])('%s begins with %s', (text, word) => {
    const [number] = numbersIn(normalise(text));
    expect(number && numberWords(number)[0]).toBe(word);
  });
  test.each(['2026年7月', '共120户', '0375-2012450', '第3期'])('%s is none', (text) => {
    expect(numbersIn(normalise(text))).toEqual([]);
  });
});

test.each([
  ['区民政局', ['区民政局', '民政局']],
  ['卫东区人社局', ['卫东区人社局', '人社局', '人力资源和社会保障局', '人力资源社会保障局']],
  ['民发〔2012〕45号', ['民发201245号', '民发2012.45']],
  ['', []],
])('%s is called %s', (name, forms) => {
  expect(nameForms(name)).toEqual(forms);
});

describe('a sign of the same sound', () => {
  test.each([
    ['公积今怎么取', '公积金怎么取'],
    ['医宝报销比例', '医保报销比例'],
    ['营业直照', '营业执照'],
    ['老年优代证', '老年优待证'],
  ])('%s is taken for %s', (written, meant) => {
    expect(ask(written).corrected).toBe(meant);
  });
  test.each(['桥头镇停水', '李家沟村账目', '东高皇', '鸿鹰街道', '焦赞村', '十二矿', '低保申请'])(
    '%s is as it was meant',
    (name) => {
      expect(ask(name).corrected).toBeNull();
    },
  );
});

describe('a question', () => {
  test.each([
    ['怎么申请低保', ['低保']],
    ['请问低保一个月能领多少钱呢', ['低保', '一个月', '领']],
    ['家里养狗要办证吗', ['家里养狗', '办证']],
    ['问题疫苗', ['问题', '疫苗']],
    ['哪吒广场停车', ['哪吒', '广场', '停车']],
    ['区民政局 低保', ['民政局', '低保']],
    ['停水通知', ['停水', '通知']],
    ['城乡居保待遇', ['城乡居保', '待遇']],
    ['民发[2012]45号 低保', ['民发2012.45', '低保']],
    ['的', ['的']],
    ['&|!', []],
    ['WD-MZJ', ['wd', 'mzj']],
  ])('%s asks for %s', (text, asked) => {
    expect(askedWords(text)).toEqual(asked);
  });

  test('that is long keeps the words that tell most, wherever they stand', () => {
    const asked = askedWords(
      '我是外地来卫东区打工的农民工想咨询孩子上小学需要提供居住证社保缴费证明租房合同和出生证明这些材料吗',
    );
    expect(asked).toEqual(expect.arrayContaining(['农民工', '上小学', '居住证', '租房', '出生证明']));
  });

  test('asks for all its words, each in any of its forms', () => {
    const anywhere = (...names: string[]) =>
      `(${names.flatMap((name) => parts.map((part) => `'${lexemeOf(name, part)}'`)).join('|')})`;
    expect(ask('木卫二 律所').all).toBe(
      `${anywhere('木卫二')}&${anywhere('律所', '律师事务所', '律师楼', '请律师的地方')}`,
    );
  });

  test('without words finds everything where it is empty, and nothing where it is signs', () => {
    expect(ask(' ').all).toBe(`'*'`);
    expect(ask('😀%').all).toBeNull();
  });
});

test('the words of a text are there wherever they begin: any cut of a part of it is found', () => {
  const text = '城乡居民基本养老保险待遇申领和张伟强调的民政局长';
  const all = new Set(wordsOfText(text, words));
  for (let start = 0; start < text.length; start += 1)
    for (let end = start + 1; end <= text.length; end += 1)
      for (const word of words.cut(text.slice(start, end))) expect(all).toContain(word);
});

test('an entry has the words of declared fields, by what they weigh, and of no other', () => {
  const entry = searchEntry(
    publicType('policy'),
    {
      title: '低保通知',
      documentNumber: '卫民〔2025〕1号',
      summary: '提标',
      body: '<p>每人</p>',
      secret: '金丝雀',
    },
    words,
  );
  expect(entry.title).toBe('低保通知');
  expect(entry.names).toEqual(['低保通知', '卫民20251号', '卫民2025.1']);
  const kept = entry.words.split(' ').map((lexeme) => lexeme.slice(1, -1));
  const parts = partsIn(kept);
  expect(['低保', '卫民2025.1', '每人', '丝'].map((word) => parts.get(word))).toEqual([
    'A',
    'B',
    'D',
    undefined,
  ]);
  expect(kept).toHaveLength(parts.size);
});

test('a word is kept in few bytes, and is read again as it was', () => {
  expect(Buffer.byteLength(lexemeOf('低保金', 'A'))).toBe(7);
  expect(Buffer.byteLength(lexemeOf('㐂𠮷', 'D'))).toBe(7);
  for (const word of ['低保金', 'é', 'я低', '㐂𠮷', 'wd', '民发2012.45', '*'])
    for (const part of parts) expect(wordOf(lexemeOf(word, part))).toEqual({ word, part });
});

describe('highlights', () => {
  test('mark what was asked for in the form in which it is written, and escape the rest', () => {
    expect(highlightedTitle('“最低生活保障”<a> & ＰＭ２．５', ask('低保'))).toBe(
      '“<mark>最低生活保障</mark>”&lt;a&gt; &amp; ＰＭ２．５',
    );
    expect(highlightedTitle('见民发【2012】45号', ask('民发〔2012〕45号'))).toBe(
      '<mark>见民发【2012】45号</mark>',
    );
  });
});

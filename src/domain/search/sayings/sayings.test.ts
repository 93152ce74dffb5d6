import { describe, expect, test } from 'vitest';
import { segmenter } from '../../../plugin-kit/texts/segmenter';
import { withOwn } from '../own-thesaurus';
import { readQuestion } from '../question';
import { readGroups } from '../thesaurus/read-groups';
import { groupOf, judgeSaying, lineOf, type Saying, wordsOf } from '.';

const words = segmenter();
const same = (said: string, official: string): Saying => ({ words: said, official, kind: 'same' });
const narrower = (said: string, official: string): Saying => ({ words: said, official, kind: 'narrower' });
const asked = (text: string, ...own: Saying[]) =>
  readQuestion(text, words, withOwn(own.map(groupOf), words)).words.filter(({ role }) => role === 'asked');

describe('a district’s own words', () => {
  test('are read as they would be asked, one a line', () => {
    expect(wordsOf(' 低保 \n\n ＥＴＣ\r\n醫保\u200b')).toEqual(['低保', 'etc', '医保']);
  });

  test('go through the portal’s table as a line of the thesaurus', () => {
    for (const saying of [same('充话费\n交话费', '通信费'), narrower('土狗\n藏獒', '犬')])
      expect(readGroups(lineOf(saying))).toEqual([groupOf(saying)]);
    expect(lineOf(narrower('土狗', '犬'))).toBe('犬 > 土狗');
  });

  test('that no dictionary knows are one word of a question, and find the official one', () => {
    const own = same('蹭车卡\n怎么坐免费车', '老年优待证');
    expect(asked('蹭车卡哪里办').map(({ own: [word] }) => word)).not.toContain('蹭车卡');
    expect(asked('蹭车卡哪里办', own)).toMatchObject([
      { own: ['蹭车卡'], same: expect.arrayContaining(['老年优待证']) },
    ]);
    // A phrase with words of asking in it is no question about its rest.
    expect(asked('老人怎么坐免费车', own).map(({ own: [word] }) => word)).toEqual(['怎么坐免费车', '老人']);
  });

  test('lead on to what the built-in thesaurus knows of the official word', () => {
    const [word] = asked('穷人钱', same('穷人钱', '最低生活保障'));
    expect(word?.same.slice(0, 1)).toEqual(['最低生活保障']);
    expect(word?.same).toContain('低保');
  });

  test('are asked for by the words of an official name that is no word of documents itself', () => {
    expect(asked('蹭饭卡', same('蹭饭卡', '老年助餐补贴卡')).map(({ own }) => own[0])).toEqual(
      words.cut('老年助餐补贴卡').filter((word) => word !== '的'),
    );
  });

  test('that are kinds are found by the official word and do not find it', () => {
    const own = narrower('泰迪', '犬类');
    expect(asked('犬类', own)[0]?.narrower).toContain('泰迪');
    expect(asked('泰迪', own)[0]?.same).not.toContain('犬类');
  });

  test('stand before the built-in ones', () => {
    expect(asked('低保', same('低保', '困难补助'))[0]?.same[0]).toBe('困难补助');
    expect(asked('低保')[0]?.same[0]).not.toBe('困难补助');
  });
});

const faults = (saying: Saying, ...others: Saying[]): string[] =>
  judgeSaying(saying, others, words).map(({ field, message }) => `${field}: ${message.zh}`);

test.each<[string, Saying, string[]]>([
  ['an entry as it should be', same('蹭饭卡', '助餐'), []],
  ['nothing', {}, ['words: 请至少写一个说法', 'official: 请至少写一个规范用语']],
  [
    'a sentence',
    same('我想知道老人在社区食堂吃饭有没有补贴可以拿', '助餐'),
    ['words: “我想知道老人在社区食堂吃饭有没有补贴可以拿”有21个字，一个词最多20个字；只写词，不写整句话'],
  ],
  [
    'punctuation',
    same('蹭饭，卡', '助餐'),
    ['words: “蹭饭,卡”中有标点或空格；一行写一个词，只用汉字、字母和数字'],
  ],
  ['a word that is not looked for', same('怎么办', '办理'), ['words: “怎么办”检索时不计，写了不起作用']],
  ['the same on both sides', same('助餐', '助餐'), ['words: “助餐”在两边都有']],
  ['a word twice', same('蹭饭\n蹭饭', '助餐'), ['words: “蹭饭”写了两次']],
  [
    'too many',
    same(Array.from({ length: 21 }, (_, at) => `词${at}`).join('\n'), '助餐'),
    ['words: 说法最多20个，现有21个；请另建一条'],
  ],
  [
    'a kind that documents do not have as a word',
    narrower('蹭饭卡', '助餐'),
    ['words: “蹭饭卡”不是词库中的一个词，作下位词找不到文件；请拆成词库中的词，或改为“同义”'],
  ],
])('%s', (_, saying, told) => {
  expect(faults(saying)).toEqual(told);
});

test('two entries that name each other are a circle', () => {
  expect(faults(same('蹭饭', '助餐'), narrower('助餐', '蹭饭'))).toEqual([
    'words: “蹭饭”与“助餐”在另一条中正好相反（“蹭饭”是规范用语），请改那一条',
  ]);
  expect(faults(same('蹭饭', '助餐'), same('蹭饭', '食堂'))).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmenter } from '../../../plugin-kit/texts/segmenter';
import { builtIn } from '../own-thesaurus';
import { printNotes, readNotes, wordsToNote } from '.';

const noted = (text: string): string | null => wordsToNote(text, segmenter(), builtIn);

describe('what is noted of a question without an answer', () => {
  test.each([
    ['怎么充话费', '充话费'],
    ['请问充话费在哪里办', '充话费'],
    ['我想知道蹭饭卡怎么弄呢？', '蹭饭卡'],
    ['蹭饭卡 补卡', '蹭饭卡 补卡'],
    ['ETC 怎么充值', 'etc 充值'],
    ['2026年冰雪运动券', '冰雪运动券'],
  ])('%s: %s', (text, words) => {
    expect(noted(text)).toBe(words);
  });
  test.each([
    ['a telephone', '张伟13803751234低保'],
    ['a telephone set apart', '电话 138 0375 1234'],
    ['an identity number', '410402199001011237'],
    ['an identity number with a wrong check', '410402199001011230 低保'],
    ['a telephone in words', '一三八零三七五一二三四'],
    ['an e-mail address', 'zhang@example.com 投诉'],
    ['a number plate', '豫D12A45违章'],
    ['a home', '东高皇村3组12号王家'],
    ['a name', '王小明 低保'],
    ['a name of two signs', '张婷低保办了没'],
    ['a given name that is a word', '李建国的低保'],
    ['somebody who introduces themselves', '我叫阿毛 低保'],
    ['a story', `我家${'住在河边的老房子'.repeat(5)}`],
    ['a document number', '民发〔2012〕45号'],
    ['words of asking only', '怎么办理'],
    ['signs', '？？'],
  ])('%s: nothing', (_, text) => {
    expect(noted(text)).toBeNull();
  });
  test('holds no four digits, whatever is asked', () => {
    const signs = fc.constantFrom(...'充话费低保张伟12345678 0-.abc@年号怎么');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (text) => {
        const words = noted(text.join('')) ?? '';
        expect(words).not.toMatch(/\d{4}|@|[^\p{L}\p{N} ]/u);
        expect(words.length).toBeLessThanOrEqual(30);
      }),
    );
  });
});

describe('a message of notes', () => {
  const notes = Array.from({ length: 400 }, (_, at) => ({ words: `充话费第${at}种`, mark: `mark-${at}` }));
  test('fits what PostgreSQL takes, and what is left comes with the next', () => {
    const { message, left } = printNotes({ from: 'process-1', notes });
    expect(new TextEncoder().encode(message).length).toBeLessThan(8_000);
    const read = readNotes(message);
    expect(read.from).toBe('process-1');
    expect([...read.notes, ...left]).toEqual(notes);
  });
  test.each([
    ['no JSON', '张伟'],
    ['another shape', '{"from":"a"}'],
    ['no sender', '[7,[["充话费","mark-1"]]]'],
  ])('%s is read as nothing', (_, message) => {
    expect(readNotes(message).notes).toEqual([]);
  });
  test('from somebody else is taken by the same rules', () => {
    const message = JSON.stringify([
      'process-1',
      [
        ['充话费', 'mark-1'],
        ['13803751234', 'mark-1'],
        ['充话费', 'x'],
        [7, 'mark-1'],
      ],
    ]);
    expect(readNotes(message).notes).toEqual([{ words: '充话费', mark: 'mark-1' }]);
  });
});

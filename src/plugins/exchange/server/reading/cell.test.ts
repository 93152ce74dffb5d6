import { expect, test } from 'vitest';
import { cellOf, type Texts } from './cell';
import { textCollector } from './shared-strings';

const texts: Texts = {
  strings: [{ text: '公共文化服务领域基层政务公开标准目录', struck: '', raised: '' }],
  styleOf: () => ({ format: 'General', struck: false, font: '' }),
  from1904: false,
};
const none = { text: '', struck: '', raised: '' };

test.each(['s', 'n', 'b', 'e', 'd'])(
  'a cell of the type %s without a value is blank, not the first text, 0 or FALSE',
  (type) => {
    for (const value of [null, '', ' ', '\n'])
      expect(cellOf({ type, style: -1, formula: null, value }, texts, none)).toBeNull();
  },
);

test('the first text of the workbook stands where a cell names it', () => {
  const raw = { type: 's', style: -1, formula: null, value: '0' };
  expect(cellOf(raw, texts, none)).toEqual({ text: '公共文化服务领域基层政务公开标准目录' });
});

test('a formula without a result is still told', () => {
  const raw = { type: 'b', style: -1, formula: 'A1=1', value: '' };
  expect(cellOf(raw, texts, none)?.fault).toEqual({ kind: 'formula', detail: 'A1=1' });
});

test('what is bold or underlined is marked where the rest of the text is not', () => {
  const mark = (runs: ReadonlyArray<readonly [text: string, form: string]>) => {
    const collector = textCollector();
    for (const [text, form] of runs) {
      collector.open('r');
      if (form !== '') collector.open(form, {});
      collector.open('t');
      collector.add(text);
      for (const name of ['t', 'r']) collector.close(name);
    }
    const raw = { type: 'inlineStr', style: -1, formula: null, value: null };
    return cellOf(raw, texts, collector.take())?.marks;
  };
  const part = [{ kind: 'stressed', detail: '主动公开' }];
  expect(
    mark([
      ['主动公开', 'b'],
      ['/依申请公开', ''],
    ]),
  ).toEqual(part);
  expect(
    mark([
      ['主动公开', 'u'],
      ['/依申请公开', ''],
    ]),
  ).toEqual(part);
  expect(
    mark([
      ['主动公开', 'b'],
      ['/依申请公开', 'b'],
    ]),
  ).toBeUndefined();
  expect(
    mark([
      ['主动公开', ''],
      ['/依申请公开', ''],
    ]),
  ).toBeUndefined();
});

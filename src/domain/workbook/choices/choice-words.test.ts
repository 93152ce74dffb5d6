import { expect, test } from 'vitest';
import { formOf, header, item, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';

const entryOf = (more: Readonly<Record<number, string>>, notes: readonly string[] = []) =>
  formOf(
    sheetOf([
      [...header, '公开层级'],
      [...item('1', '甲', more), more[10] ?? '县级'],
      ...notes.map((one) => [one]),
    ]),
  ).rows[0];

test.each(['［主动公开］', '「主动公开」', '“主动公开”', '【主动公开】', '（主动公开）'])(
  '%s is a word',
  (text) => {
    expect(entryOf({ 9: text })?.entry?.methods).toEqual(['proactive']);
  },
);

test.each(['（县级）', '[县级]', '「县级」', '区本级'])('so is %s', (text) => {
  expect(entryOf({ 10: text })?.entry?.levels).toEqual(['county']);
});

test.each([
  ['政府网站→政务公开→社会救助', 'website'],
  ['政府网站：http://www.x.gov.cn/a', 'website'],
  ['公示栏-村务公开', 'notice-board'],
  ['区政府门户网站>公示公告', 'website'],
])('%s is a place in a channel', (text, channel) => {
  const row = entryOf({ 7: text });
  expect(row?.entry?.channels).toEqual([channel]);
  expect(row?.warnings.map(({ value }) => value)).toEqual([text]);
});

test('what only begins as a channel does is none', () => {
  // Two channels with a stroke between them: nobody can tell.
  expect(entryOf({ 7: '政府网站-公示栏' })?.entry?.channels).toEqual(['other']);
  expect(entryOf({ 7: '村民大会-现场' })?.entry?.channels).toEqual(['other']);
});

test('letters name channels where the sheet says which, and else nobody knows', () => {
  const note = '注：渠道 A.政府网站 B.政府公报 C.两微一端';
  expect(entryOf({ 7: 'A、C' }, [note])?.entry?.channels).toEqual(['website', 'new-media']);
  expect(entryOf({ 7: 'B' }, [note])?.entry?.channels).toEqual(['gazette']);
  expect(entryOf({ 7: 'A、C' })?.refused.map(({ value }) => value)).toEqual(['A、C']);
  expect(entryOf({ 7: 'LED' }, [note])?.entry?.channels).toEqual(['other']);
  expect(toldOf(formOf(sheetOf([header, item('1', '甲')])))).toEqual([]);
});

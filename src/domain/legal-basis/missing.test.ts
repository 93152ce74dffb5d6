import { expect, test } from 'vitest';
import { indexRegister, missingBases, parseCitations } from '.';

const register = indexRegister([
  {
    id: 'a',
    title: '中华人民共和国政府信息公开条例',
    number: '国务院令第711号',
    status: 'in-force',
    replacedBy: null,
  },
]);
const cited = (document: string, text: string) =>
  parseCitations(text).map((citation) => ({ document, citation }));

test('what the register lacks is listed once, the most cited first, as it is written most often', () => {
  const rows = [
    ...cited('1', '《中华人民共和国政府信息公开条例》（国务院令第711号）'),
    ...cited('1', '《城市居民最低生活保障条例》（国务院令第271号）'),
    ...cited('2', '《城市居民最低生活保障条例》'),
    ...cited('2', '《城市居民最低生活保障条例》第三条'),
    ...cited('3', '《政府信息公开条例》、《特困人员认定办法》（民发〔2021〕43号）'),
  ];
  expect(missingBases(rows, register)).toEqual([
    { title: '城市居民最低生活保障条例', number: '国务院令第271号', documents: 2 },
    { title: '特困人员认定办法', number: '民发〔2021〕43号', documents: 1 },
  ]);
});

test('a law that is named in the text of a row only is read from it; a row that names none is no law', () => {
  const bare = (document: string, text: string) => ({
    document,
    citation: { text, title: null, number: null, article: null, bracketsWrong: false },
  });
  expect(
    missingBases(
      [bare('1', '依据《渔业法》'), bare('2', '部门职责'), bare('3', '《政府信息公开条例》')],
      register,
    ),
  ).toEqual([{ title: '渔业法', number: null, documents: 1 }]);
});

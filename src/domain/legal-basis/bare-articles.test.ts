import { expect, test } from 'vitest';
import { applyRules } from '../completeness';
import { legalBasisRules } from '../completeness/entry-rules/legal-basis-rules';
import { legalBasisFindings } from './legal-basis-findings';
import { parseCitations } from './parse-citations';
import { indexRegister } from './register';

const register = indexRegister([
  {
    id: 'ogi',
    title: '中华人民共和国政府信息公开条例',
    number: '国务院令第711号',
    status: 'in-force',
    replacedBy: null,
  },
  { id: 'aid', title: '社会救助暂行办法', number: '国务院令第649号', status: 'in-force', replacedBy: null },
]);

const found = (text: string) =>
  parseCitations(text).map((citation) => [
    citation.title,
    citation.article,
    ...legalBasisFindings(citation, register).map(({ code }) => code),
  ]);

test.each([
  ['政府信息公开条例第二十条第（八）项', '政府信息公开条例', '第二十条第（八）项'],
  ['政府信息公开条例第二十条（八）项', '政府信息公开条例', '第二十条（八）项'],
  ['社会救助暂行办法第十一条', '社会救助暂行办法', '第十一条'],
  ['社会救助暂行办法（试行）第十一条第二款', '社会救助暂行办法（试行）', '第十一条第二款'],
  ['社会救助暂行办法', '社会救助暂行办法', null],
])('a title without its marks is found with the article behind it: %s', (text, title, article) => {
  expect(found(text)).toEqual([[title, article]]);
});

test('a long row of figures is read once', () => {
  const started = performance.now();
  for (const row of ['第一条第（一）项', '第一款', '一项'])
    parseCitations(`社会救助暂行办法${row.repeat(500)}末`);
  expect(performance.now() - started).toBeLessThan(500);
});

test('brackets that are left open are told as such: there is no year to speak of', () => {
  const [citation] = parseCitations('《社会救助暂行办法》（国务院令第649号');
  const found = citation ? legalBasisFindings(citation, register) : [];
  const basisFindings = found.map((finding) => ({ field: 'legalBases.0', finding }));
  expect(applyRules(legalBasisRules, { basisFindings })[0]?.hint.zh).toBe(
    '改为《社会救助暂行办法》（国务院令第649号）',
  );
});

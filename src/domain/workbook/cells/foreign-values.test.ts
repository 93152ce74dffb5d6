import { expect, test } from 'vitest';
import { comesToText, isEmptyWord, isPicture } from './foreign-values';

test.each(['NaN', 'nan', ' None ', 'null', '#N/A', 'N/A', 'undefined', 'NaT', '<NA>', '(null)', '＃Ｎ／Ａ'])(
  '“%s” is an empty cell of another program',
  (text) => {
    expect(isEmptyWord(text)).toBe(true);
  },
);
test.each(['', '无', '—', 'Nanning', '非null值', 'None of these', 'n', '0'])('“%s” is not', (text) => {
  expect(isEmptyWord(text)).toBe(false);
});

test.each([
  'DISPIMG("ID_1",1)',
  '_xlfn.DISPIMG("ID_1",1)',
  '=DISPIMG("ID_2",1)',
  '＝DISPIMG（"ID_2",1）',
  '_xlfn.IMAGE("https://a")',
])('%s is a picture', (text) => {
  expect(isPicture(text)).toBe(true);
});
test.each(['', 'A1', '图片（DISPIMG）', 'IF(A1=1,IMAGE)', '影像IMAGE(1)'])('“%s” is none', (text) => {
  expect(isPicture(text)).toBe(false);
});

test.each([
  '"高龄"&"津贴"',
  'A1&"日内"',
  'IF(1=1,"√","")',
  'IF(COUNTIF(A:A,"甲")>0,"是",0)',
  'TEXT(A1,"yyyy")',
  '_xlfn.CONCAT(A1,B1)',
  '"甲"',
])('=%s comes to a text, so that a 0 is no result of it', (formula) => {
  expect(comesToText(formula)).toBe(true);
});
test.each([
  'A1',
  'ROW()-3',
  'SUM(A1:A3)',
  'IF(A1="甲",1,0)',
  'COUNTIF(A:A,"甲")',
  'IF(COUNTIF(A:A,"甲")>0,1,0)',
])('=%s may come to 0', (formula) => {
  expect(comesToText(formula)).toBe(false);
});

import { expect, test } from 'vitest';
import { builtInFormats, shownNumber, shownText } from './number-format';

const may31 = 46_173;

test.each([
  ['a day of a month', may31, 'm"月"d"日"', '5月31日'],
  ['a number that became a date', 46_024, 'm-d', '1-2'],
  ['to the month', 46_143, 'yyyy"年"m"月"', '2026年5月'],
  ['a whole date', may31, 'yyyy/m/d', '2026年5月31日'],
  ['a whole date, month first', may31, 'mm-dd-yy', '2026年5月31日'],
  ['a language in front', may31, '[$-804]yyyy"年"m"月"d"日";@', '2026年5月31日'],
  ['seconds of a clock that was wrong', 46_173.000497685185, 'yyyy/m/d', '2026年5月31日'],
  ['with a time', 46_173.375, 'yyyy/m/d h:mm', '2026年5月31日09:00'],
  ['Chinese numerals', may31, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二六年五月三十一日'],
  ['a day of the week', may31, 'aaaa', '星期日'],
  ['a word behind a date', may31, 'yyyy"年"m"月"d"日前"', '2026年5月31日前'],
  ['a word of its own behind a date', may31, 'yyyy"年"m"月"d"日""前"', '2026年5月31日前'],
  ['words around a date in figures', may31, '"于"yyyy/m/d"前公开"', '于2026年5月31日前公开'],
  ['escaped words', may31, 'yyyy-mm-dd\\之\\前;@', '2026年5月31日之前'],
  ['words in brackets', may31, 'yyyy"年"m"月"d"日（遇节假日顺延）"', '2026年5月31日（遇节假日顺延）'],
  ['a word behind a time', 46_173.75, 'yyyy"年"m"月"d"日"h"时"mm"分前"', '2026年5月31日18:00前'],
  ['words within a date', may31, 'yyyy"年度的"m"月"d"日"', '2026年度的5月31日'],
  ['a weekday in brackets says no more', may31, 'yyyy"年"m"月"d"日（"aaaa"）"', '2026年5月31日'],
  ['padding and blanks', may31, '_ yyyy/m/d_ ;@', '2026年5月31日'],
  ['before noon or after', 46_173.375, 'yyyy/m/d h:mm 上午/下午', '2026年5月31日09:00'],
  ['a time', 0.5, 'h:mm', null],
  ['a month by its English name', may31, 'd-mmm', null],
  ['a number', 20, 'General', '20'],
  ['with a unit', 20, '0"个工作日"', '20个工作日'],
  ['with a unit that is escaped', 7, '0\\天', '7天'],
  ['decimals', 6.28319, '0.00', '6.28'],
  ['thousands', 1_234_567.5, '#,##0.00', '1,234,567.50'],
  ['percent', 0.25, '0%', '25%'],
  ['padded', 7, '000', '007'],
  ['a number as text', 711, '@', '711'],
  ['what floating point makes of it', 0.1 + 0.2, 'General', '0.3'],
  ['negative', -5, '0', '-5'],
  ['negative in its own section', -5, '0;"负"0', '负5'],
  ['shown as nothing', 5, ';;;', ''],
  ['a condition', 5, '[>3]"多";0', null],
  ['elapsed hours', 1.5, '[h]:mm', null],
  ['exponents', 5, '0.00E+00', null],
])('%s', (_, value, format, shown) => {
  expect(shownNumber(value, format, false)).toBe(shown);
});

test('days of old Macintoshes count from 1904', () => {
  expect(shownNumber(may31 - 1462, 'm"月"d"日"', true)).toBe('5月31日');
});

test('the formats that every program knows are understood, but for English months', () => {
  const unread = Object.entries(builtInFormats).filter(
    ([, code]) => shownNumber(may31, code, false) === null,
  );
  expect(unread.map(([, code]) => code)).toEqual(['d-mmm-yy', 'd-mmm', 'mmm-yy']);
});

test('texts under a format', () => {
  expect(shownText('民政局', '"区"@')).toBe('区民政局');
  expect(shownText('区民政局', 'General')).toBe('区民政局');
  expect(shownText('区民政局', '0;0;0;@"（盖章）"')).toBe('区民政局（盖章）');
  expect(shownText('秘密', ';;;')).toBe('');
});

import { expect, test } from 'vitest';
import { nearest, UnknownCode } from '.';

const units = [
  { code: 'WD-MZJ', name: '区民政局' },
  { code: 'WD-CZJ', name: '区财政局' },
  { code: 'WD-ZJJ', name: '区住房和城乡建设局' },
  { code: 'WD-SFJ', name: '区司法局' },
];

test.each([
  ['WD-MZ', 'WD-MZJ'],
  ['wd-mzj', 'WD-MZJ'],
  ['WD-SJF', 'WD-SFJ'],
  ['财政局', 'WD-CZJ'],
  ['区司法局', 'WD-SFJ'],
])('who writes %s means %s', (asked, meant) => {
  expect(nearest(asked, units)[0]?.code).toBe(meant);
});

test('an unknown code is refused with the nearest ones', () => {
  const { problem, hint } = new UnknownCode('unit', 'WD-MZ', units);
  expect(problem).toEqual({
    zh: '没有代码为“WD-MZ”的单位',
    en: 'There is no unit with the code “WD-MZ”',
  });
  expect(hint.zh).toBe('最接近的单位：WD-MZJ 区民政局、WD-CZJ 区财政局、WD-SFJ 区司法局');
});

test('where there is none, that is said', () => {
  expect(new UnknownCode('domain', 'x', []).hint).toEqual({
    zh: '尚未录入任何领域',
    en: 'No domain has been entered yet',
  });
});

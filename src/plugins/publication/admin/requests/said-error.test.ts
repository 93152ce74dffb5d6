import { expect, test } from 'vitest';
import { saidError, saidIn } from './said-error';

const looking =
  '正在以“王芳”的账号查看，只能看，不能改动。要办理，请先点页面上方的“结束查看”。You are only looking as “王芳”: nothing can be changed. To work, first press “Stop looking” at the top of the page.';
const outside =
  '值“99999999999”超出可以保存或比较的范围，请检查数字、日期和筛选条件 (a value “99999999999” cannot be stored or compared: check numbers, dates and filters)';

test.each([
  [looking, '正在以“王芳”的账号查看，只能看，不能改动。要办理，请先点页面上方的“结束查看”。'],
  [outside, '值“99999999999”超出可以保存或比较的范围，请检查数字、日期和筛选条件'],
  ['没有权限。You are not allowed to.', '没有权限。'],
  ['level2 must be at most 255 characters', '最多 255 个字，请删减'],
  ['position must be greater than or equal to 1', '不得小于 1'],
  ['未填写公开时限', '未填写公开时限'],
  ['标题为“关于 GB/T 2260 的说明 (试行)”', '标题为“关于 GB/T 2260 的说明 (试行)”'],
  ['请改用新办法。《办法》（民发〔2021〕57号）', '请改用新办法。《办法》（民发〔2021〕57号）'],
])('who reads Chinese is told one language: %s', (message, said) => {
  expect(saidIn('zh-Hans', message)).toBe(said);
});

test('who reads English is told English', () => {
  expect(saidIn('en', outside)).toMatch(/^a value “99999999999” cannot/u);
  expect(saidIn('en', looking)).toMatch(/^You are only looking/u);
  expect(saidIn('en', 'level2 must be at most 255 characters')).toBe('At most 255 characters: shorten it');
});

test('every message of an answer, and what is no answer as it is', () => {
  const message = '没有权限。You are not allowed to.';
  const answer = JSON.stringify({ error: { message, details: { errors: [{ path: ['a'], message }] } } });
  expect(JSON.parse(saidError('zh-Hans', answer))).toEqual({
    error: { message: '没有权限。', details: { errors: [{ path: ['a'], message: '没有权限。' }] } },
  });
  expect(saidError('zh-Hans', 'no json')).toBe('no json');
});

import { expect, test } from 'vitest';
import { asksSeveral } from '.';

test.each([
  ['结婚登记要带什么还有收不收费', true],
  ['法律援助在哪儿办电话多少几点下班', true],
  ['补身份证多少钱几天能拿', true],
  ['结婚登记要带什么材料', false],
  ['公积金怎么取出来', false],
  ['办居住证多长时间', false],
])('%s asks for several things: %s', (question, several) => {
  expect(asksSeveral(question)).toBe(several);
});

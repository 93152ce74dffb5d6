import { expect, test } from 'vitest';
import { withoutAsking } from '.';

test.each([
  ['农房原址翻建要交多少手续费', 'fee'],
  ['办结婚证要多少手续', 'materials'],
  ['星期六上午能去交二手房契税吗', 'when'],
  ['医保窗口周末上班吗', 'when'],
  ['图书馆晚上几点关门', 'when'],
  ['今年第一批公租房有多少户摇中', null],
  ['我妈72了能办老年优待证吗', 'eligibility'],
] as const)('%s asks for %s', (question, kind) => {
  expect(withoutAsking(question).kind).toBe(kind);
});

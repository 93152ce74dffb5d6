import { expect, test } from 'vitest';
import { siblingPairs, siblings } from '../../../tests/samples/wording/siblings';
import { findTwins, type LocalText } from '.';

const guidelines = new Map([['elderly-care', ['服务对象、服务标准']]]);
const { originals, copies } = siblings();

test('a copy with light edits is a hint', () => {
  const found = copies.filter((copy) => {
    const original = originals[Number(copy.id.slice(1))];
    return original && findTwins([original, copy], guidelines).some(({ id }) => id === copy.id);
  });
  expect(copies.length).toBeGreaterThanOrEqual(40);
  expect(found.length / copies.length).toBeGreaterThanOrEqual(0.9);
});

test('rows that units wrote by themselves are none', () => {
  expect(findTwins(originals, guidelines)).toEqual([]);
});

test('the two examples that were overlooked', () => {
  const pair = (a: readonly string[], b: readonly string[]) =>
    findTwins(
      [
        { id: 'a', unit: 'A', domain: 'elderly-care', pieces: a },
        { id: 'b', unit: 'B', domain: 'elderly-care', pieces: b },
      ],
      guidelines,
    ).map(({ degree }) => degree);
  expect(
    pair(
      [
        '食堂意见簿每月底由主任逐条批复，两周没有落实的在公示栏说明',
        '每年六月请三十位老人代表给食堂打分，结果张贴',
      ],
      [
        '食堂意见簿每月底由主任逐条答复，两周未落实的在公示栏说明',
        '每年六月请三十位老人代表给食堂打分，结果张贴公布',
      ],
    ),
  ).toEqual(['edited', 'edited']);
  expect(
    pair(
      ['夜市摊位每季度抽签一次，抽签过程请居民代表监督', '抽中后三天内没有出摊的，摊位由下一位顺延'],
      ['夜市摊位每季度抽签一次，抽签过程邀请居民代表监督', '抽中后三日内没有出摊的，摊位由下一位递补'],
    ),
  ).toEqual(['edited', 'edited']);
});

const isTold = ({ rows }: { readonly rows: readonly LocalText[] }): boolean =>
  findTwins(rows, guidelines).length === 2;

test.each([false, true])('a copy with many edits is mostly told (kept back: %s)', (unseen) => {
  const copied = siblingPairs().filter((pair) => pair.copied && pair.unseen === unseen);
  expect(copied.filter(isTold).length / copied.length).toBeGreaterThanOrEqual(0.7);
});

test('one official phrase among rows of their own makes no copy', () => {
  expect(siblingPairs().filter((pair) => !pair.copied && isTold(pair))).toEqual([]);
});

test('pieces that were run together are counted as they were', () => {
  const [first = [], second = []] = [
    ['清雪责任段按门牌划分，雪停四小时后清扫', '独居老人门前的积雪由党员志愿队代为清扫'],
    ['清雪责任段按门牌划分，雪停四小时后清扫；独居老人门前的积雪由党员志愿队代清'],
  ];
  const row = (id: string, pieces: readonly string[]) => ({ id, unit: id, domain: 'elderly-care', pieces });
  expect(findTwins([row('a', first), row('b', second)], guidelines)).toHaveLength(2);
});

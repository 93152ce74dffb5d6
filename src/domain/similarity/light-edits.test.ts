import { expect, test } from 'vitest';
import { siblings } from '../../../tests/samples/wording/siblings';
import { findTwins } from '.';

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

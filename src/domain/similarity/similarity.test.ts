import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTwins, type LocalText, sharedWords, twinFinding } from '.';
import { jaccard, ownShingles, shingleSet } from './shingles';

const national = ['最低生活保障标准、申请材料、办理流程、办理时间地点、联系方式，由县级人民政府民政部门公开'];
const guidelines = new Map([['social-assistance', national]]);

const local = '东高皇街道便民服务中心二楼三号窗口受理，周六上午照常办理，行动不便的老人可以预约上门';
const text = (id: string, unit: string, ...pieces: readonly string[]): LocalText => ({
  id,
  unit,
  domain: 'social-assistance',
  pieces,
});
const pairs = (...texts: readonly LocalText[]): readonly string[] =>
  findTwins(texts, guidelines).map(
    ({ id, twin, similarity }) => `${id}=${twin} ${Math.round(similarity * 100)}%`,
  );

describe('a neighbour’s words', () => {
  test('that were copied are found, in both items', () => {
    expect(pairs(text('a', 'A', ...national, local), text('b', 'B', ...national, local))).toEqual([
      'a=b 100%',
      'b=a 100%',
    ]);
  });

  test('that were copied with a word changed are found', () => {
    expect(pairs(text('a', 'A', local), text('b', 'B', local.replace('三号', '五号')))).toEqual([
      'a=b 80%',
      'b=a 80%',
    ]);
  });

  test('in the guideline’s wording are right, however alike', () => {
    expect(pairs(text('a', 'A', ...national), text('b', 'B', ...national))).toEqual([]);
  });

  test('are no copy when they are the unit’s own twice', () => {
    expect(pairs(text('a', 'A', local), text('b', 'A', local))).toEqual([]);
  });

  test('are no copy when only a little is the same', () => {
    const other = '建设路街道社区网格员每月走访困难家庭，发现符合条件的主动告知并协助提出申请，全程代办';
    expect(pairs(text('a', 'A', local), text('b', 'B', other))).toEqual([]);
  });

  test('are not judged where the national wording is not known', () => {
    expect(findTwins([text('a', 'A', local), text('b', 'B', local)], new Map())).toEqual([]);
  });

  test('are told with what is shared', () => {
    const shared = sharedWords([...national, local], [...national, local.replace('三号', '五号')], national);
    expect(shared).toEqual([
      '号窗口受理周六上午照常办理行动不便的老人可以预约上门',
      '东高皇街道便民服务中心二楼',
    ]);
    expect(twinFinding({ unit: '建设路街道', similarity: 0.823, shared }).message.zh).toBe(
      '除标准指引原文外，与建设路街道的条目有82%雷同：“号窗口受理周六上午照常办理行动不便的老人可以预约上门”、“东高皇街道便民服务中心二楼”',
    );
  });
});

test('no pair that is really alike is missed, none is made up', () => {
  const word = fc.constantFrom(
    '受理',
    '窗口',
    '周六',
    '上门',
    '预约',
    '老人',
    '社区',
    '代办',
    '走访',
    '告知',
  );
  const piece = fc.array(word, { minLength: 15, maxLength: 30 }).map((words) => words.join(''));
  const items = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), piece, fc.boolean()), {
    minLength: 2,
    maxLength: 8,
  });
  fc.assert(
    fc.property(items, (drawn) => {
      const texts = drawn.map(([unit, words, copy], index) =>
        text(String(index), unit, copy ? (drawn[0]?.[1] ?? words) : words),
      );
      const shingles = texts.map(({ pieces }) => ownShingles(pieces, shingleSet(national)));
      const alike = texts
        .filter((one, i) =>
          texts.some(
            (other, j) =>
              other.unit !== one.unit &&
              (shingles[i]?.length ?? 0) >= 20 &&
              jaccard(shingles[i] ?? new Uint32Array(), shingles[j] ?? new Uint32Array()) >= 0.95,
          ),
        )
        .map(({ id }) => id);
      const twins = findTwins(texts, guidelines);
      expect(twins.map(({ id }) => id)).toEqual(expect.arrayContaining(alike));
      for (const { similarity, degree } of twins) {
        expect(similarity).toBeLessThanOrEqual(1);
        expect(degree).toBe(similarity >= 0.8 ? 'copied' : 'edited');
      }
    }),
    { numRuns: 300 },
  );
});

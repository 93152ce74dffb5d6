import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeEntry, emptyEntry, register } from '../../../tests/samples/catalogue-entries';
import type { CatalogueEntry } from '../catalogue';
import { audiences, channels, codesOf, type ElementCode, elements, methods } from '../codes';
import { elementWeights, faultCap } from '../finding/weights';
import { bandOf, fixFirst, judgeEntry, scoreOf } from '.';

/** Texts as editors write them: good, doubtful and empty ones. */
const text = fc.constantFrom(
  '办理条件',
  '低保对象名单',
  '部门预算',
  '行政处罚决定',
  '各地配套政策法规文件',
  '县级人民政府民政部门',
  '卫东区民政局',
  '同上',
  '无',
  '按规定',
  ' ',
  '',
);
const limit = fc.constantFrom(
  '信息形成或者变更之日起20个工作日内',
  '批准后30个工作日内',
  '20日内',
  '及时公开',
  '原则上40个工作日内；长期公开；大约',
  '同上',
  '无',
  '',
);
const basis = fc.constantFrom(
  '《社会救助暂行办法》（国务院令第649号）',
  '《最低生活保障审核审批办法（试行）》（民发[2012]220号）',
  '各地相关政策法规文件',
  '同上',
  '无',
);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const anyEntry: fc.Arbitrary<CatalogueEntry> = fc.record({
  level1: orNull(text),
  level2: orNull(text),
  level3: orNull(text),
  contentElements: fc.array(fc.record({ text: orNull(text), required: fc.constant(true) }), { maxLength: 4 }),
  legalBases: fc.array(
    fc.record({
      text: orNull(basis),
      title: fc.constant(null),
      number: fc.constant(null),
      article: fc.constant(null),
    }),
    { maxLength: 5 },
  ),
  timeLimit: orNull(fc.record({ text: orNull(limit) })),
  subjectText: orNull(text),
  subjects: fc.array(fc.constant('unit-1'), { maxLength: 1 }),
  method: orNull(fc.constantFrom(...codesOf(methods))),
  channels: fc.subarray(codesOf(channels)),
  channelNote: orNull(text),
  audience: orNull(fc.constantFrom(...codesOf(audiences))),
  audienceNote: orNull(text),
  levels: fc.constant([]),
  fiveOpen: fc.constant(null),
  attribute: orNull(fc.constantFrom('proactive', 'on-request', 'withheld')),
  attributeReason: orNull(text),
});

const fieldsOf: Readonly<Record<ElementCode, ReadonlyArray<keyof CatalogueEntry>>> = {
  name: ['level1', 'level2', 'level3'],
  content: ['contentElements'],
  'legal-basis': ['legalBases'],
  'time-limit': ['timeLimit'],
  subject: ['subjects', 'subjectText'],
  method: ['method', 'attribute', 'attributeReason'],
  channel: ['channels', 'channelNote'],
  audience: ['audience', 'audienceNote'],
};

const pick = (entry: CatalogueEntry, element: ElementCode): Partial<CatalogueEntry> =>
  Object.fromEntries(fieldsOf[element].map((field) => [field, entry[field]]));

describe('the score', () => {
  test('weighs the eight elements to 100', () => {
    expect(codesOf(elements).reduce((sum, element) => sum + elementWeights[element], 0)).toBe(100);
    expect(elementWeights).toEqual({
      name: 10,
      content: 20,
      'legal-basis': 15,
      'time-limit': 15,
      subject: 15,
      method: 5,
      channel: 10,
      audience: 10,
    });
  });

  test('never falls when a missing element is filled in, however badly', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, fc.constantFrom(...codesOf(elements)), (entry, other, element) => {
        const without = { ...entry, ...pick(emptyEntry, element) };
        const filled = { ...without, ...pick(other, element) };
        for (const context of [{}, { register }])
          expect(scoreOf(judgeEntry(filled, context))).toBeGreaterThanOrEqual(
            scoreOf(judgeEntry(without, context)),
          );
      }),
      { numRuns: 5000 },
    );
  });

  test('is 100 less the points of the findings, and none of them is negative', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const findings = judgeEntry(entry, { register });
        const lost = findings.reduce((sum, { points }) => sum + points, 0);
        expect(findings.every(({ points }) => points >= 0)).toBe(true);
        expect(lost).toBeLessThanOrEqual(100);
        expect(scoreOf(findings)).toBe(100 - lost);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same for the same entry, whatever was judged before', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, (entry, other) => {
        const first = judgeEntry(entry);
        judgeEntry(other);
        expect(judgeEntry(entry)).toEqual(first);
      }),
    );
  });

  test('an element that is there keeps half of its points or more', () => {
    expect(codesOf(elements).map((element) => [element, faultCap(element)])).toEqual([
      ['name', 5],
      ['content', 10],
      ['legal-basis', 7],
      ['time-limit', 7],
      ['subject', 7],
      ['method', 2],
      ['channel', 5],
      ['audience', 5],
    ]);
  });
});

test.each([
  [100, 'excellent'],
  [87, 'excellent'],
  [86.9, 'good'],
  [55, 'good'],
  [54, 'sufficient'],
  [30, 'sufficient'],
  [29, 'poor'],
  [0, 'poor'],
])('a score of %d is %s', (score, band) => {
  expect(bandOf(score)).toBe(band);
});

test('what refuses a publish is to be fixed first, then what costs most', () => {
  const findings = judgeEntry({
    ...completeEntry,
    channels: ['other'],
    contentElements: [],
    timeLimit: { text: '原则上40个工作日内' },
    subjectText: '相关部门',
  });
  expect(fixFirst(findings).map(({ rule }) => rule)).toEqual([
    'element.content.missing',
    'element.channel.other-unnamed',
    'time-limit.too-long',
    'element.subject.generic',
    'time-limit.hedged',
  ]);
});

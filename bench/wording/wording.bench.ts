import { test } from 'vitest';
import { findPersonalData } from '../../src/domain/privacy';
import { findTwins } from '../../src/domain/similarity';
import { parseTimeLimit, timeLimitFindings } from '../../src/domain/time';
import { type Counted, precision, recall } from '../../tests/samples/wording/counted';
import { homeSentences } from '../../tests/samples/wording/homes';
import { wordedInterpretations } from '../../tests/samples/wording/interpretations';
import { measureExcerpts, measureInterpretations } from '../../tests/samples/wording/measure-interpretations';
import { measureLimits } from '../../tests/samples/wording/measure-limits';
import { labelledTexts, measureParts } from '../../tests/samples/wording/parts';
import {
  examinersRows,
  laterRows,
  measureRows,
  ordinaryRows,
  secondRows,
  wordedRows,
} from '../../tests/samples/wording/rows';
import { siblings } from '../../tests/samples/wording/siblings';
import {
  examinersLimits,
  laterLimits,
  ordinaryLimits,
  secondLimits,
  type WordedLimit,
  wordedLimits,
} from '../../tests/samples/wording/time-limits';

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));
const both = (counted: Counted): string => `${recall(counted).toFixed(2)} / ${precision(counted).toFixed(2)}`;

const limitLines = (unseen: boolean): [string, string][] => [
  ...linesOf('', wordedLimits(), unseen),
  ...linesOf('by a second hand, ', secondLimits(), unseen),
  ...linesOf('by later hands, ', laterLimits(), unseen),
  ...linesOf('by an examiner, ', examinersLimits('ninth'), unseen),
  ...linesOf('by another examiner, ', examinersLimits('tenth'), unseen),
  ...linesOf('by a third examiner, ', examinersLimits('eleventh'), unseen),
  ...linesOf('by a fourth examiner, ', examinersLimits('twelfth'), unseen),
  ...linesOf('by a fifth examiner, ', examinersLimits('thirteenth'), unseen),
  ...linesOf('by a sixth examiner, ', examinersLimits('fourteenth'), unseen),
  ...linesOf('by a seventh examiner, ', examinersLimits('fifteenth'), unseen),
  ...linesOf('by an eighth examiner, ', examinersLimits('sixteenth'), unseen),
  ...linesOf('by a ninth examiner, ', examinersLimits('eighteenth'), unseen),
  ...linesOf('ordinary wording, ', ordinaryLimits(), unseen),
];

const linesOf = (whose: string, all: readonly WordedLimit[], unseen: boolean): [string, string][] => {
  const limits = all.filter((limit) => limit.unseen === unseen);
  const { texts, rightVerdict, wrongNumber, found } = measureLimits(limits, {
    parseTimeLimit,
    timeLimitFindings,
  });
  return [
    [`${whose}time limits: right verdict of ${texts}`, share(rightVerdict, texts)],
    [`${whose}time limits: texts with a wrong number or unit`, String(wrongNumber)],
    [`${whose}amount and unit: recall / precision`, both(found.amounts)],
    [`${whose}posting: recall / precision`, both(found.postings)],
    [`${whose}cadence: recall / precision`, both(found.cadences)],
    [`${whose}retention: recall / precision`, both(found.retentions)],
    [`${whose}over the statute: recall / precision`, both(found.over)],
  ];
};

const rowLines = (unseen: boolean): [string, string][] =>
  (
    [
      ['', wordedRows()],
      ['by a second hand, ', secondRows()],
      ['by later hands, ', laterRows()],
      ['by an examiner, ', examinersRows('ninth')],
      ['by another examiner, ', examinersRows('tenth')],
      ['by a third examiner, ', examinersRows('eleventh')],
      ['by a fourth examiner, ', examinersRows('twelfth')],
      ['by a sixth examiner, ', examinersRows('fourteenth')],
      ['by a seventh examiner, ', examinersRows('fifteenth')],
      ['by an eighth examiner, ', examinersRows('sixteenth')],
      ['by a ninth examiner, ', examinersRows('eighteenth')],
      ['ordinary wording, ', ordinaryRows()],
    ] as const
  ).flatMap(([whose, all]): [string, string][] => {
    const rows = measureRows(all.filter((row) => row.unseen === unseen));
    return [
      [`${whose}catalogue rows (${rows.rows}): recall / precision`, both(rows.found)],
      [`${whose}clean rows with a false alarm`, `${rows.falseAlarms} of ${rows.clean}`],
    ];
  });

const homeLines = (unseen: boolean): [string, string][] => {
  const sentences = homeSentences().filter((sentence) => sentence.unseen === unseen);
  const homes = sentences.filter(({ isHome }) => isHome);
  const others = sentences.filter(({ isHome }) => !isHome);
  const alarms = (text: string): boolean => findPersonalData(text).length > 0;
  return [
    [
      `homes without a label of ${homes.length}`,
      share(homes.filter(({ text }) => alarms(text)).length, homes.length),
    ],
    [`false alarms of ${others.length} sentences`, String(others.filter(({ text }) => alarms(text)).length)],
  ];
};

const interpretationLines = (unseen: boolean): [string, string][] => {
  const { parts } = measureInterpretations(wordedInterpretations().filter((text) => text.unseen === unseen));
  const told = measureParts(labelledTexts().filter((text) => text.unseen === unseen));
  return [
    ['“lacks a part”: recall / precision', both(parts)],
    ['“lacks a part”, texts of many kinds: recall / precision', both(told.all)],
    ['the same, of the warnings: recall / precision', both(told.warned)],
  ];
};

/** Not parted into seen and unseen: there are too few. */
const wholeLines = (): [string, string][] => {
  const { right, all } = measureExcerpts();
  const { originals, copies } = siblings();
  const guidelines = new Map([['elderly-care', ['服务对象、服务标准']]]);
  const told = copies.filter((copy) => {
    const original = originals[Number(copy.id.slice(1))];
    return original && findTwins([original, copy], guidelines).length > 0;
  });
  return [
    [`excerpts, also with words changed, of ${all}`, share(right, all)],
    [`siblings with light edits of ${copies.length}`, share(told.length, copies.length)],
    [`unrelated rows told of ${originals.length}`, String(findTwins(originals, guidelines).length)],
  ];
};

const speed = (): [string, string][] => {
  const texts = wordedLimits().map(({ text }, index) => `${text}（${index}号栏）`);
  for (const text of texts) parseTimeLimit(`${text}。`);
  const before = process.cpuUsage();
  for (let index = 0; index < 1000; index += 1)
    parseTimeLimit(`${texts[index % texts.length]}${'　'.repeat(Math.floor(index / texts.length))}`);
  return [
    ['1,000 time limits, none read before (CPU ms)', (process.cpuUsage(before).user / 1000).toFixed(0)],
  ];
};

const print = (title: string, lines: readonly [string, string][]): void => {
  console.log(`\n${title}`);
  for (const [what, value] of lines) console.log(`  ${what.padEnd(52)} ${value}`);
};

test('how the rules read what units write', () => {
  for (const unseen of [true, false])
    print(unseen ? 'Kept back while the rules were written' : 'Seen', [
      ...limitLines(unseen),
      ...rowLines(unseen),
      ...homeLines(unseen),
      ...interpretationLines(unseen),
    ]);
  print('Both', [...wholeLines(), ...speed()]);
});

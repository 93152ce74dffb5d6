import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { entryFromSnapshot } from '../../src/domain/catalogue';
import { type CodeName, limitUnits } from '../../src/domain/codes';
import { judgeEntry } from '../../src/domain/completeness';
import { judgingContext, noFacts, withLawsNumbers } from '../../src/domain/judging';
import { publicTypes } from '../../src/domain/public-model';
import { type LimitHistory, type LimitTable, limitTable, printSpan } from '../../src/domain/time';

// What editors and developers read of the law's numbers is printed from src/domain/time/statute/limit-table.ts.
const root = resolve(import.meta.dirname, '../..');
const CHANGE = '2027-01-01';
const BEFORE = '2026-12-31';

/** In every text of the kind `proactive` the law asks 10 working days from 1 January 2027 on. */
const law: LimitTable = {
  ...limitTable,
  proactive: {
    ...limitTable.proactive,
    entries: [...limitTable.proactive.entries, { since: CHANGE, amount: 10, source: '新条例' }],
  },
};

const helpOf = (type: string, field: string): CodeName => {
  const help = publicTypes.find(({ name }) => name === type)?.texts.fields[field]?.help;
  if (!help) throw new Error(`${type} ${field} has no help`);
  return help;
};

test('what an editor reads beside a field', () => {
  const read = (type: string, field: string, day = BEFORE): readonly string[] => [
    withLawsNumbers(helpOf(type, field).zh, 'zh', day, law),
    withLawsNumbers(helpOf(type, field).en, 'en', day, law),
  ];
  expect(read('column', 'kind')).toEqual([
    '动态要闻14日、通知公告和政策文件6个月内应有更新',
    'News is renewed within 14 calendar days, notices and policy within 6 months',
  ]);
  expect(read('participation-event', 'endsAt')).toEqual([
    '公开征求意见一般不少于30日',
    'Public comment lasts at least 30 calendar days',
  ]);
  expect(read('catalog-item', 'timeLimit', CHANGE)).toEqual([
    '如 信息形成之日起10个工作日内',
    'E.g. within 10 working days of the information being made',
  ]);
});

test('what is no number of the law’s stays as it is written', () => {
  const example = '如 {"element.audience.missing": {"points": 5}} {name} {website-veto}';
  expect(withLawsNumbers(example, 'zh', BEFORE)).toBe(example);
});

test('what the panel advises where the time limit is missing, vague, or says only how long', () => {
  const hints = (text: string | null, day: string): readonly string[] =>
    judgeEntry(
      entryFromSnapshot({ level2: '社会救助', timeLimit: text === null ? null : { text } }),
      judgingContext(noFacts, day, law),
    )
      .filter(({ element }) => element === 'time-limit')
      .map(({ hint }) => hint.zh);
  expect([hints(null, BEFORE), hints(null, CHANGE)]).toEqual([
    ['填写时限，如“信息形成或者变更之日起20个工作日内”'],
    ['填写时限，如“信息形成或者变更之日起10个工作日内”'],
  ]);
  expect(hints('及时公开', CHANGE)).toEqual(['改为具体期限；法定最长为信息形成或者变更之日起10个工作日']);
  expect(hints('长期公开', CHANGE)).toEqual(['补充公开时限，如“10个工作日内”']);
});

/** Every number of the law as texts print it. */
const printed = Object.values(limitTable)
  .filter((history): history is LimitHistory => 'unit' in history)
  .flatMap(({ unit, entries }) =>
    entries.flatMap(({ amount }) => {
      const english = `${amount} ${limitUnits[unit].en.toLowerCase()}s`;
      return [printSpan({ amount, unit }), english, english.replace('calendar ', '')];
    }),
  );
/** What reads and writes the language of time limits, and the words of citizens: their numbers are examples of the kind. */
const ofTheLanguage = [
  /^src\/domain\/time\/(?:time-limit-(?!messages)|holidays)/u,
  /^src\/domain\/(?:search|privacy|legal-basis|similarity|stale-form)\//u,
  /^src\/admin\/translations\/strapi\//u,
];

const texts = (): readonly string[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file}`)
    .filter((file) => /\.(?:tsx?|json)$/u.test(file) && !file.includes('.test.ts'))
    .filter((file) => !ofTheLanguage.some((path) => path.test(file)));

/** How far the home page looks ahead: a number of ours. */
const windows: readonly string[] = ['{count} waivers run out within 30 days'];

const isComment = (line: string): boolean => /^\s*(?:\/\/|\*|\/\*\*)/u.test(line);

test('no number of the law is written out in a text', () => {
  const files = texts();
  expect(files.length).toBeGreaterThan(800);
  const number = new RegExp(`(?<![\\d月])(?:${printed.join('|')})(?![a-z])`, 'u');
  const found = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter((line) => number.test(line) && !isComment(line) && !windows.some((text) => line.includes(text)))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

import type {
  timeLimitFindings as Find,
  parseTimeLimit as Parse,
  TimeLimitReading,
} from '../../../src/domain/time';
import { type Counted, count, empty } from './counted';
import type { WordedLimit } from './time-limits';

const units: Readonly<Record<string, string>> = {
  'working-day': 'wd',
  day: 'd',
  hour: 'h',
  week: 'w',
  month: 'mo',
  year: 'y',
  term: 'term',
  'school-year': 'sy',
};
const stays: Readonly<Record<string, string>> = {
  permanent: 'kperm',
  'long-term': 'klong',
  'while-valid': 'kvalid',
  'until-event': 'kuntil',
};

/** Twice a year is every six months. */
const often = ({ every, times }: { every: { amount: number; unit: string }; times: number }): string => {
  const months = (every.unit === 'year' ? 12 : every.unit === 'month' ? 1 : 0) * every.amount;
  return times > 1 && months > 0 && months % times === 0 ? `${months / times}mo` : span(every);
};

const span = ({ amount, unit }: { amount: number; unit: string }): string => `${amount}${units[unit]}`;

/** What a reading says, in the words of time-limits.txt. */
const itemsOf = ({ clauses }: TimeLimitReading): readonly string[] =>
  clauses.flatMap(({ amount, unit, posting, cadence, retention, kept }) => [
    ...(amount === null || unit === null ? [] : [span({ amount, unit })]),
    ...(posting ? [`${posting.kind === 'comment' ? 'c' : 'p'}${span(posting)}`] : []),
    ...(cadence ? [`e${often(cadence)}`] : []),
    ...(retention ? [retention === 'fixed' ? `k${kept ? span(kept) : '?'}` : (stays[retention] ?? '')] : []),
  ]);

/**
 * A year of 公示期 is how long it stays (nobody waits a year for objections), and 公开至文件废止 as good as 有效期内: hands
 * differ in what they call these, and none is wrong.
 */
const named =
  (text: string) =>
  (item: string): string => {
    const [, months, years] = /^p(?:(\d+)mo|(\d+)y)$/.exec(item) ?? [];
    if (Number(months ?? 0) + 12 * Number(years ?? 0) >= 6) return item.replace('p', 'k');
    return item === 'kuntil' && /废止|失效|作废/.test(text) ? 'kvalid' : item;
  };

/** 30min and 0.5h, 15d and half a month, 2w and 14d, 1y and 12mo, a term and half a year are the same said in another way. */
const alike = (item: string): string =>
  item
    .replace(/^([pcke]?)(\d+)min$/, (_, kind: string, n: string) => `${kind}${Number(n) / 60}h`)
    .replace(/^([pcke]?)0\.5mo$/, '$115d')
    .replace(/^([pcke]?)1\.5mo$/, '$145d')
    .replace(/^([pcke]?)(\d+)w$/, (_, kind: string, n: string) => `${kind}${Number(n) * 7}d`)
    .replace(/^(e)(?:24h|1wd)$/, '$11d')
    .replace(/^(e)1term$/, '$16mo')
    .replace(/^(e)1sy$/, '$112mo')
    .replace(/^([pcke]?)(\d+)y$/, (_, kind: string, n: string) => `${kind}${Number(n) * 12}mo`);

const verdictOf = ({ kind, issues }: TimeLimitReading): string => {
  if (issues.some(({ code }) => code === 'contradictory')) return 'contradictory';
  if (kind === 'clauses' || kind === 'ditto') return 'parsed';
  return kind === 'vague' ? 'vague' : 'unreadable';
};

const isAmount = (item: string): boolean => /^\d/.test(item);
const kinds = [
  ['amounts', isAmount],
  ['postings', (item: string) => /^[pc]\d/.test(item)],
  ['cadences', (item: string) => /^e\d/.test(item)],
  ['retentions', (item: string) => item.startsWith('k')],
] as const;

export interface LimitFigures {
  readonly texts: number;
  readonly rightVerdict: number;
  /** Texts in which a number or a unit was read that is not there. */
  readonly wrongNumber: number;
  readonly found: Readonly<Record<'amounts' | 'postings' | 'cadences' | 'retentions' | 'over', Counted>>;
  /** What went wrong, for whoever looks at the part that may be seen. */
  readonly faults: readonly string[];
}

/** How well these texts are read. The rules are handed in, so that those of another release can be measured. */
export const measureLimits = (
  limits: readonly WordedLimit[],
  rules: { readonly parseTimeLimit: typeof Parse; readonly timeLimitFindings: typeof Find },
): LimitFigures => {
  let rightVerdict = 0;
  let wrongNumber = 0;
  const faults: string[] = [];
  const found = {
    amounts: empty(),
    postings: empty(),
    cadences: empty(),
    retentions: empty(),
    over: empty(),
  };
  for (const limit of limits) {
    const reading = rules.parseTimeLimit(limit.text);
    const [verdict = '', ...expected] = limit.expected.split(' ').map(named(limit.text)).map(alike);
    const items = itemsOf(reading).map(named(limit.text)).map(alike);
    const right = verdictOf(reading) === verdict;
    if (right) rightVerdict += 1;
    // Of some contradictions nobody has written down between which numbers they are.
    const isLabelled = verdict !== 'contradictory' || expected.length > 0;
    const wrong = isLabelled ? items.filter((item) => isAmount(item) && !expected.includes(item)) : [];
    if (wrong.length > 0) wrongNumber += 1;
    for (const [name, is] of isLabelled ? kinds : [])
      count(found[name], expected.filter(is), items.filter(is));
    const findings = rules.timeLimitFindings(reading, {
      ...(limit.name === null ? {} : { subject: limit.name }),
      contents: limit.content,
      bases: limit.basis === null ? [] : [limit.basis],
    });
    const judged = findings
      .map(({ code }) => code)
      .filter((code) => code === 'too-long' || code === 'unit-doubtful');
    const law = expected.flatMap((word) =>
      word === 'over' ? ['too-long'] : word === 'doubt' ? ['unit-doubtful'] : [],
    );
    if (verdict === 'parsed') count(found.over, law, judged);
    if (!right || wrong.length > 0 || law.join() !== (verdict === 'parsed' ? judged.join() : law.join()))
      faults.push(
        `${limit.text} | ${limit.expected} | ${verdictOf(reading)} ${items.join(' ')} ${judged.join(' ')}`,
      );
  }
  return { texts: limits.length, rightVerdict, wrongNumber, found, faults };
};

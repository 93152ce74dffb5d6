import { statutoryLimits } from '../../statute/limits-by-day';
import {
  judgedTriggers,
  type StatutoryKind,
  type StatutoryLimit,
  type StatutoryLimits,
} from '../../statute/statutory-limits';
import { printClause, printSpan } from '../print';
import type { Span, TimeLimitClause, TimeLimitReading } from '../reading/types';
import { isLonger, mostDays } from '../span-length';
import { isAfterApproval, isAfterCongress, isAfterNews, isAnswer, isOtherDeed } from '../words/deeds';
import { isOfRule, ruleFor, type TimeLimitContext } from './statute';

/**
 * `contradictory`: two numbers or units for one limit; `hedged`: 原则上; `no-limit`: says how long something stays public, not when it appears; `unit-doubtful`: working
 * days where the law counts days, or the law's own number with the other unit.
 */
export type TimeLimitFindingCode =
  | 'empty'
  | 'unreadable'
  | 'contradictory'
  | 'ditto'
  | 'vague'
  | 'hedged'
  | 'no-limit'
  | 'too-long'
  | 'unit-doubtful'
  | 'comment-too-short';

/** `clause` is the index in `reading.clauses`; null where the finding is about the text. `facts` fill the messages. */
export interface TimeLimitFinding {
  readonly code: TimeLimitFindingCode;
  readonly clause: number | null;
  readonly facts: Readonly<Record<string, string>>;
}

const englishUnits: Readonly<Record<Span['unit'], string>> = {
  hour: 'hour',
  'working-day': 'working day',
  day: 'calendar day',
  week: 'week',
  month: 'month',
  year: 'year',
  term: 'school term',
  'school-year': 'school year',
};

const englishSpan = ({ amount, unit }: Span): string =>
  `${amount} ${englishUnits[unit]}${amount === 1 ? '' : 's'}`;

const comparison = (written: Span, law: StatutoryLimit): Record<string, string> => ({
  written: printSpan(written),
  writtenEn: englishSpan(written),
  limit: printSpan(law),
  limitEn: englishSpan(law),
  matter: law.zh,
  matterEn: law.en,
  source: law.source,
});

/** What is promised where nothing more special is known, as an example. */
const usual = ({ proactive }: StatutoryLimits): Record<string, string> => ({
  usual: printSpan(proactive),
  usualEn: englishSpan(proactive),
});

/**
 * A period after an event that a statute names is judged, whatever the event's kind: 许可证件送达. One in which something
 * else is to be done (编制完成, 报市政府备案) is none in which something is made public.
 */
const isJudged = (
  clause: TimeLimitClause,
  kind: StatutoryKind,
  { subject }: TimeLimitContext,
  limits: StatutoryLimits,
): boolean => {
  const { amount, before, cadence, trigger } = clause;
  if (amount === null || before) return false;
  // 每年批复后一个月内: how often it comes around does not make it later.
  if (cadence && !(trigger && judgedTriggers.includes(trigger.code))) return false;
  if (kind === 'request' && isAnswer(clause)) return true;
  if (isOtherDeed(clause)) return false;
  if (trigger === null || judgedTriggers.includes(trigger.code)) return true;
  // What is known then is what the row is of; a text alone tells of no row.
  if (subject && isAfterNews(clause)) return true;
  if (kind === 'budget' && isAfterCongress(clause)) return true;
  return trigger.code === 'other' && isOfRule(trigger.text, limits);
};

const spanOf = ({ amount, unit }: TimeLimitClause): Span | null =>
  amount === null || unit === null ? null : { amount, unit };

const isUnitDoubtful = (
  span: Span,
  kind: StatutoryKind,
  law: StatutoryLimit,
  clause: TimeLimitClause,
): boolean => {
  if (kind === 'proactive' && span.unit === 'day' && isAfterApproval(clause)) return false;
  if (law.unit === 'day')
    return kind === 'budget' && span.unit === 'working-day' && mostDays(span) >= law.amount;
  const days = span.unit === 'week' ? 7 * span.amount : span.unit === 'day' ? span.amount : null;
  return law.unit === 'working-day' && days === law.amount;
};

const saysWhen = (clause: TimeLimitClause): boolean =>
  clause.amount !== null ||
  clause.before ||
  clause.due !== null ||
  clause.cadence !== null ||
  clause.continuous ||
  clause.ditto ||
  clause.vague !== null;

/** 即时公开（信息形成后2小时内）, 随时公开，不超过20个工作日: what one statement leaves open the other says. */
const isExactElsewhere = (clause: TimeLimitClause, { clauses }: TimeLimitReading): boolean =>
  clause.amount === null &&
  clause.scope === null &&
  clause.trigger === null &&
  clauses.some((other) => other !== clause && other.amount !== null && other.scope === null && !other.before);

/** Laws that say so themselves: 村委会组织法 art. 30, 涉及村民利益的重大事项应当随时公布. */
const wordsOfLaw: ReadonlyArray<{ readonly word: string; readonly law: RegExp }> = [
  { word: '随时', law: /村民委员会组织法|村委会组织法/u },
];
const isWordOfLaw = ({ vague }: TimeLimitClause, { bases }: TimeLimitContext): boolean =>
  wordsOfLaw.some(({ word, law }) => vague === word && (bases ?? []).some((basis) => law.test(basis)));

const clauseFindings = (
  clause: TimeLimitClause,
  index: number,
  reading: TimeLimitReading,
  context: TimeLimitContext,
  limits: StatutoryLimits,
): readonly TimeLimitFinding[] => {
  const findings: TimeLimitFinding[] = [];
  const add = (code: TimeLimitFindingCode, facts: Record<string, string>): void => {
    findings.push({ code, clause: index, facts: { text: printClause(clause), ...facts } });
  };
  if (clause.ditto) add('ditto', {});
  if (clause.vague !== null && !isExactElsewhere(clause, reading) && !isWordOfLaw(clause, context))
    add(clause.amount === null ? 'vague' : 'hedged', { word: clause.vague, ...usual(limits) });
  const siblings = reading.clauses.filter(({ scope }) => scope === clause.scope || scope === null);
  if (!saysWhen(clause) && !siblings.some(saysWhen)) add('no-limit', usual(limits));
  const { posting } = clause;
  if (posting?.kind === 'comment' && isLonger(limits.comment, posting))
    add('comment-too-short', comparison(posting, limits.comment));
  const span = spanOf(clause);
  const kind = ruleFor(clause, reading, context, limits);
  if (span === null || !isJudged(clause, kind, context, limits)) return findings;
  const law = limits[kind];
  if (isLonger(span, law)) add('too-long', comparison(span, law));
  else if (isUnitDoubtful(span, kind, law, clause)) add('unit-doubtful', comparison(span, law));
  return findings;
};

/** What is wrong with a time limit, in the order of the text. `limits` are those of the day on which it is promised. */
export const timeLimitFindings = (
  reading: TimeLimitReading,
  context: TimeLimitContext = {},
  limits: StatutoryLimits = statutoryLimits.newest,
): readonly TimeLimitFinding[] => {
  if (reading.kind === 'empty')
    return [{ code: 'empty', clause: null, facts: { text: reading.text, ...usual(limits) } }];
  return [
    ...reading.issues.map(
      ({ code, text }): TimeLimitFinding => ({
        code: code === 'contradictory' ? code : 'unreadable',
        clause: null,
        facts: { text },
      }),
    ),
    ...reading.clauses.flatMap((clause, index) => clauseFindings(clause, index, reading, context, limits)),
  ];
};

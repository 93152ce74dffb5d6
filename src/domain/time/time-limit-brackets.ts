import { daysPerUnit } from './span-length';
import { parseDatesInPeriod } from './time-limit-dates';
import { emptyClause } from './time-limit-empty';
import { parseSpan } from './time-limit-spans';
import type { Piece } from './time-limit-text';
import type { LimitUnit, TimeLimitClause, TimeLimitIssue } from './time-limit-types';

/** What has been read so far. */
interface Stated {
  clauses: TimeLimitClause[];
  issues: TimeLimitIssue[];
  readonly waiting: unknown;
}

const replaceLast = (state: Stated, clause: TimeLimitClause): void => {
  state.clauses[state.clauses.length - 1] = clause;
};

const unitOnly: Readonly<Record<string, LimitUnit>> = {
  工作日: 'working-day',
  指工作日: 'working-day',
  均为工作日: 'working-day',
  工作日内: 'working-day',
  自然日: 'day',
  日历日: 'day',
  日历天: 'day',
  指自然日: 'day',
  均为自然日: 'day',
};

/** What may stand around a limit that is said a second time. */
const PREFIX =
  /^(?:[^\d,;:]{0,8}(?:写|标|载明|注明|显示)[的着]?是?)?(?:备注:?|(?:上述|本项|该|以上)?[时期]限[为是]?|自?[^\d,;:]{2,14}之日起|注:?|实际|或者?|即|指|共|按照?|原为|改为|折合|合|现为)*/;
const SUFFIX = /(?:以内|之内|内|之前|以前|前|掌握|执行|计算?|公开|公布)+$/;

const contradict = (state: Stated, last: TimeLimitClause, text: string): void => {
  state.issues.push({ code: 'contradictory', text: `${last.text}(${text})` });
  const rest: TimeLimitClause = { ...last, amount: null, unit: null, text: last.text };
  const says = (Object.keys(rest) as (keyof TimeLimitClause)[]).some(
    (key) =>
      !['text', 'act', 'scope', 'trigger', 'place', 'remark'].includes(key) && rest[key] !== emptyClause[key],
  );
  if (says) replaceLast(state, rest);
  else state.clauses.pop();
};

/** A bracket that says the limit again: 日(工作日) makes the unit exact, 1个月(30日) is the same, 5日(15个工作日) contradicts. */
export const takeBracket = (state: Stated, { text, mark }: Piece): boolean => {
  const last = state.clauses.at(-1);
  if (mark === '(' && last?.cadence && last.cadence.on.length === 0 && !state.waiting) {
    // 每年两次（6月、12月）
    const on = parseDatesInPeriod(text, last.cadence.every);
    if (on) replaceLast(state, { ...last, cadence: { ...last.cadence, on } });
    return on !== null;
  }
  const exact = unitOnly[text];
  if (mark === '(' && last?.posting && exact !== undefined && last.amount === null && !state.waiting) {
    // 公示期为5日（工作日）
    const { posting } = last;
    if (posting.unit !== exact && posting.unit !== 'day') return false;
    replaceLast(state, { ...last, posting: { ...posting, unit: exact }, text: `${last.text}(${text})` });
    return true;
  }
  if (mark !== '(' || !last || last.amount === null || last.unit === null || state.waiting) return false;
  const unit = unitOnly[text];
  const span = parseSpan(text.replace(PREFIX, '').replace(SUFFIX, ''));
  if (unit === undefined && !span) return false;
  const same = unit === undefined ? span?.amount === last.amount : true;
  const finer = unit ?? span?.unit;
  if (same && finer === last.unit) return true;
  if (same && last.unit === 'day' && finer === 'working-day') {
    replaceLast(state, { ...last, unit: 'working-day', text: `${last.text}(${text})` });
    return true;
  }
  const days = (amount: number, of: LimitUnit): number => amount * daysPerUnit[of];
  const apart = span ? days(span.amount, span.unit) / days(last.amount, last.unit) : 0;
  if (span && span.unit !== last.unit && apart > 0.9 && apart < 1.1) return true;
  contradict(state, last, text);
  return true;
};

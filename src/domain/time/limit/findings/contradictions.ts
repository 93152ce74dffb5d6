import type { Cadence, ClausePart, Span, TimeLimitClause } from '../reading/types';
import { daysPerUnit } from '../span-length';

const days = ({ amount, unit }: Span): number => amount * daysPerUnit[unit];

/** 10个工作日内,最长不得超过5个工作日: the utmost is less than what it bounds. */
const boundIsLess = (last: TimeLimitClause, part: ClausePart, text: string): boolean =>
  last.amount !== null &&
  last.unit !== null &&
  part.amount !== undefined &&
  part.unit !== undefined &&
  part.amount !== null &&
  part.unit !== null &&
  part.trigger === undefined &&
  !last.before &&
  !part.before &&
  /^(?:但|且)?(?:最[长多迟晚]|至迟|总共|合计|不得超过|不超过)/.test(text) &&
  days({ amount: part.amount, unit: part.unit }) < days({ amount: last.amount, unit: last.unit });

/** Of 每年1月、7月 there are two a year. */
const daysBetween = ({ every, times, on }: Cadence): number => days(every) / Math.max(times, on.length);

/** 按季公开,每年1次: of one thing, by the same act, at two rates. */
const twoRates = (last: TimeLimitClause, part: ClausePart): boolean =>
  !!last.cadence &&
  !!part.cadence &&
  part.scope === undefined &&
  part.remark === undefined &&
  (part.act === undefined || last.act === null || part.act === last.act) &&
  last.remark === null &&
  !last.cadence.atLeast &&
  !part.cadence.atLeast &&
  Math.abs(Math.log(daysBetween(last.cadence) / daysBetween(part.cadence))) > 0.1;

/** 征求意见30日(公开征求意见期限为10日); 公示5天(县级),公示3天(镇级) are of different things. */
const twoPostings = (last: TimeLimitClause, part: ClausePart): boolean =>
  !!last.posting &&
  !!part.posting &&
  last.posting.kind === part.posting.kind &&
  part.scope === undefined &&
  part.trigger === undefined &&
  part.remark === undefined &&
  last.remark === null &&
  days(last.posting) !== days(part.posting);

type Stay = NonNullable<TimeLimitClause['kept']>;

/** One year, and at least six months. */
const isWithin = (least: Stay, other: Stay): boolean => least.minimum && days(least) <= days(other);

/** 网上保留一年,满三年后撤下; 永久公开(保留1年). */
const twoStays = (last: TimeLimitClause, part: ClausePart, text: string): boolean => {
  const { kept } = part;
  if (!kept || part.scope !== undefined) return false;
  // 长期公开(公开期限为1年): the one has no end, the other has.
  const hasTerm = last.retention === 'long-term' && !kept.minimum && /期限|时限|期为/.test(text);
  if (!last.kept) return last.retention === 'permanent' || hasTerm;
  return days(last.kept) !== days(kept) && !isWithin(kept, last.kept) && !isWithin(last.kept, kept);
};

const TAKEN_DOWN = /撤[下除回]|就撤|取下|摘下|下架|删除|下线/;

/** 永久公开,公示7天后撤下. */
const endsWhatLasts = (last: TimeLimitClause, part: ClausePart, text: string): boolean =>
  (last.retention === 'permanent' || last.retention === 'long-term') &&
  !!part.posting &&
  TAKEN_DOWN.test(text);

const isEmpty = (remark: string | null): boolean => remark === null || /^[.…]+$/u.test(remark);

const orNull = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b;

/** 内容变更 and 变更: one event, named with and without what it happens to. */
const isOneEvent = (a: TimeLimitClause, b: TimeLimitClause): boolean => {
  const [one, other] = [a.trigger?.text ?? '', b.trigger?.text ?? ''];
  const isPart = one.endsWith(other) || other.endsWith(one);
  return one.length > 1 && other.length > 1 && isPart && orNull(a.scope, b.scope) && orNull(a.act, b.act);
};

const isSame = (a: TimeLimitClause, b: TimeLimitClause): boolean =>
  (isOneEvent(a, b) ||
    ((a.scope !== null || a.trigger !== null) &&
      a.scope === b.scope &&
      a.trigger?.text === b.trigger?.text &&
      a.act === b.act)) &&
  a.place === b.place &&
  a.before === b.before &&
  isEmpty(a.remark) &&
  isEmpty(b.remark);

/** Days of a limit, or between two turns of a rate that says no more than how often. */
const spanOf = ({ amount, unit, cadence }: TimeLimitClause): number | null => {
  if (cadence)
    return cadence.on.length === 0 && amount === null && !cadence.atLeast ? daysBetween(cadence) : null;
  return amount === null || unit === null ? null : days({ amount, unit });
};

const saysOther = (a: TimeLimitClause, b: TimeLimitClause): boolean => {
  if (!isSame(a, b) || (a.cadence === null) !== (b.cadence === null)) return false;
  const [first, second] = [spanOf(a), spanOf(b)];
  return first !== null && second !== null && Math.abs(Math.log(first / second)) > 0.1;
};

/** 自形成之日起7个工作日内公开;自形成之日起12个工作日内公开: two statements of one thing, as they were read; null: none. */
export const saidAgain = (clauses: readonly TimeLimitClause[]): string | null => {
  for (const [at, clause] of clauses.entries()) {
    const earlier = clauses.slice(0, at).find((one) => saysOther(one, clause));
    if (earlier) return `${earlier.text}；${clause.text}`;
  }
  return null;
};

/** Whether a statement after a comma or in a bracket says something else of the same than the one before it. */
export const contradiction = (
  last: TimeLimitClause,
  part: ClausePart,
  text: string,
  starts: boolean,
): boolean =>
  !starts &&
  (boundIsLess(last, part, text) ||
    twoRates(last, part) ||
    twoPostings(last, part) ||
    twoStays(last, part, text) ||
    endsWhatLasts(last, part, text));

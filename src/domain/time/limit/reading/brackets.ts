import { daysPerUnit } from '../span-length';
import { parseDate, parseDatesInPeriod } from './dates';
import { emptyClause } from './empty';
import { parseSpan, SPAN } from './spans';
import type { Piece } from './text';
import type { DatePoint, LimitUnit, Posting, Span, TimeLimitClause, TimeLimitIssue } from './types';

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

const silent: readonly (keyof TimeLimitClause)[] = ['text', 'act', 'scope', 'trigger', 'place', 'remark'];

/** What the bracket speaks against is not believed; what else the clause says stays. */
const contradict = (state: Stated, last: TimeLimitClause, text: string, rest: TimeLimitClause): void => {
  state.issues.push({ code: 'contradictory', text: `${last.text}(${text})` });
  const says = (Object.keys(rest) as (keyof TimeLimitClause)[]).some(
    (key) => !silent.includes(key) && rest[key] !== emptyClause[key],
  );
  if (says) replaceLast(state, rest);
  else state.clauses.pop();
};

const days = ({ amount, unit }: Span): number => amount * daysPerUnit[unit];

/** 1个月 and 30日, 5个工作日 and 7天. */
const isAsLong = (a: Span, b: Span): boolean => {
  if (a.unit === b.unit) return a.amount === b.amount;
  const apart = days(a) / days(b);
  return apart > 0.9 && apart < 1.1;
};

/** 1月31日 and 3月31日; 年底 and 12月20日 are none, nor is what one of them leaves open. */
const isOtherDay = (a: DatePoint, b: DatePoint): boolean => {
  if (a.month !== null && b.month !== null && a.month !== b.month) return true;
  return typeof a.day === 'number' && typeof b.day === 'number' && a.day !== b.day && a.month === b.month;
};

/** How dates and lengths of time end: most brackets are something else, and need not be read as one. */
const dateEnds = /[日号月底末旬初](?:之前|以前|前)?$/;
const spanEnds = /[日天周月年时期拜钟]$/;

/** 每年1月31日前(3月31日前): a date that is said again. */
const takeDates = (state: Stated, last: TimeLimitClause, text: string): boolean => {
  const { cadence, due } = last;
  if (last.remark !== null || !dateEnds.test(text)) return false;
  const said = cadence ? cadence.on : due ? [due] : [];
  const alone = cadence ? null : parseDate(text);
  const again = cadence
    ? parseDatesInPeriod(text.replace(/^每[年月]度?/, ''), cadence.every)
    : alone && [alone];
  if (!again || again.length !== said.length) return false;
  if (said.some(({ side }, at) => side !== again[at]?.side)) return false;
  const rest = cadence ? { ...last, cadence: { ...cadence, on: [] } } : { ...last, due: null };
  if (said.some((day, at) => isOtherDay(day, again[at] ?? day))) contradict(state, last, text, rest);
  return true;
};

const publishing = /公[示告开布]|征[求集]|张[贴榜]|保留|保存/;
const endsInSpan = new RegExp(`^[^\\d,;:]{2,14}${SPAN}$`);

/** 公示期五天(15天); (重大项目10天) says something of others, which is no limit. */
const takePosting = (state: Stated, last: TimeLimitClause, text: string): boolean => {
  const { posting } = last;
  if (!posting || !spanEnds.test(text)) return false;
  const span = parseSpan(text.replace(PREFIX, ''));
  if (!span) {
    if (!endsInSpan.test(text) || publishing.test(text)) return false;
    replaceLast(state, { ...last, remark: last.remark === null ? text : `${last.remark},${text}` });
  } else if (span.amount === posting.amount && posting.unit === 'day' && span.unit === 'working-day')
    replaceLast(state, { ...last, posting: { ...posting, unit: span.unit } });
  else if (!isAsLong(span, posting)) contradict(state, last, text, { ...last, posting: null });
  return true;
};

/** 保留2年(10年); (永久) and (重大项目10年) say something else. */
const takeKept = (state: Stated, last: TimeLimitClause, text: string): boolean => {
  const { kept, retention } = last;
  if (retention !== 'fixed' || !kept || !spanEnds.test(text)) return false;
  const span = parseSpan(text.replace(PREFIX, ''));
  if (!span) return false;
  if (!isAsLong(span, kept)) contradict(state, last, text, { ...last, retention: null, kept: null });
  return true;
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
  if (mark !== '(' || !last || state.waiting) return false;
  if (last.amount === null || last.unit === null)
    return takePosting(state, last, text) || takeKept(state, last, text) || takeDates(state, last, text);
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
  if (span && span.unit !== last.unit && isAsLong(span, { amount: last.amount, unit: last.unit }))
    return true;
  contradict(state, last, text, { ...last, amount: null, unit: null });
  return true;
};

const remarkLabel = /^(?:备注|附注|注|说明):(?=.)/;
/** What a remark calls what it is about: 本项应于15日内公开. */
const aboutThis = /^(?:本|该|此)(?:项|事项|条|栏)(?:内容|信息)?|^(?:应当?|必?须|要|在|于)+/;

/** What a remark tells, without its label: 备注：本项应于15日内公开; null: it is none. */
export const remarked = (text: string): string | null =>
  remarkLabel.test(text) ? text.replace(remarkLabel, '').replace(aboutThis, '').replace(aboutThis, '') : null;

/** 公示5日，备注：公示期不少于5日: said again. */
export const isSamePosting = (a: Posting | null | undefined, b: Posting): boolean =>
  !!a && a.kind === b.kind && a.amount === b.amount && a.unit === b.unit;

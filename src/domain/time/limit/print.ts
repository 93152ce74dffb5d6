import { dayWords, weekdayWords } from './reading/dates';
import { RESERVATION } from './reading/text';
import type { Cadence, DatePoint, Period, Span, TimeLimitClause, TimeLimitReading } from './reading/types';
import { actWords, dittoWords, MOVING, retentionWords } from './words/words';

const unitNames: Readonly<Record<Span['unit'], string>> = {
  hour: '小时',
  'working-day': '个工作日',
  day: '日',
  week: '周',
  month: '个月',
  year: '年',
  term: '个学期',
  'school-year': '个学年',
};

/** {20, working-day} is 20个工作日, {0.5, month} 半个月. */
export const printSpan = ({ amount, unit }: Span): string => {
  if (unit === 'month' && amount === 0.5) return '半个月';
  if (unit === 'hour' && !Number.isInteger(amount * 2)) return `${Math.round(amount * 60)}分钟`;
  return `${amount}${unitNames[unit]}`;
};

const printPeriod = (period: Period, least: string): string =>
  `${period.minimum ? least : ''}${printSpan(period)}`;

const printEvery = ({ amount, unit }: Span): string => {
  if (unit === 'month' && amount === 6) return '每半年';
  if (unit === 'month' && amount === 3) return '每季度';
  if (amount === 1) return `每${unitNames[unit].replace('个', '')}`;
  return `每${printSpan({ amount, unit })}`;
};

const printDay = (day: DatePoint['day']): string => {
  if (day === null) return '';
  if (typeof day === 'number') return `${day}日`;
  return Object.keys(dayWords).find((word) => dayWords[word] === day) ?? '';
};

const printDate = (point: DatePoint): string => {
  const year = point.year === null ? '' : `${point.year}年`;
  const next = point.next ? (point.month === null ? '次月' : '次年') : '';
  const month = point.month === null ? '' : `${point.month}月`;
  return `${year}${next}${month}${printDay(point.day)}${point.side === 'by' ? '前' : ''}`;
};

const printWeekday = ({ weekday, week, side }: DatePoint): string => {
  const day = weekdayWords.charAt((weekday ?? 1) - 1);
  const by = side === 'by' ? '前' : '';
  return week === undefined ? `${day}${by}` : `${week === 0 ? '最后一个' : `第${week}个`}星期${day}${by}`;
};

const printDateInPeriod = (point: DatePoint, every: Span): string => {
  if (point.weekday !== undefined) return printWeekday(point);
  const month =
    point.month === null ? '' : every.unit === 'year' ? `${point.month}月` : `第${point.month}个月`;
  const next = point.next ? (every.unit === 'year' ? '次年' : '次月') : '';
  return `${next}${month}${printDay(point.day)}${point.side === 'by' ? '前' : ''}`;
};

const printCadence = ({ times, atLeast, every, on }: Cadence): string => {
  const often = times > 1 || atLeast ? `${atLeast ? '至少' : ''}${times}次` : '';
  return `${printEvery(every)}${on.map((point) => printDateInPeriod(point, every)).join('、')}${often}`;
};

const hedges = (clause: TimeLimitClause): boolean =>
  clause.vague !== null &&
  (clause.amount !== null || clause.cadence !== null || clause.due !== null || clause.before);

/** The event and the period: 自信息形成之日起20个工作日内, 开学前, 提前1周, 作出决定后及时. */
const printLimit = (clause: TimeLimitClause): string => {
  const { trigger, amount, unit, before, cadence } = clause;
  const span = amount === null || unit === null ? '' : printSpan({ amount, unit });
  if (trigger?.code === 'together') return `与${trigger.text}同步`;
  if (before) return trigger ? `${trigger.text}前${span}` : `提前${span}`;
  if (amount === 0) return trigger ? `${trigger.text}后当日` : '当日';
  if (cadence && trigger && span !== '') return `${trigger.text}后${span}内`;
  if (span !== '') return `${trigger ? `自${trigger.text}之日起` : ''}${span}内`;
  return trigger ? `${trigger.text}后` : '';
};

const printVague = (clause: TimeLimitClause): string =>
  clause.vague === null || hedges(clause) || clause.vague === '后' || clause.vague === MOVING
    ? ''
    : clause.vague;

/** Whether a vague word is printed; the place then stands before it, as 按进展情况 would swallow it. */
const isOpen = (clause: TimeLimitClause): boolean => printVague(clause) !== '';

/** An event before a date or a cadence: 自信息形成之日起，次月10日前. */
const printStart = ({ trigger, due, cadence, amount, before }: TimeLimitClause): string => {
  const apart = trigger !== null && amount === null && !before && (due !== null || cadence !== null);
  return apart ? `自${trigger.text}之日起，` : '';
};

const printMain = (clause: TimeLimitClause): string =>
  [
    printStart(clause),
    hedges(clause) ? clause.vague : '',
    clause.ditto ? dittoWords[0] : '',
    clause.cadence ? printCadence(clause.cadence) : '',
    clause.due ? printDate(clause.due) : '',
    printStart(clause) === '' ? printLimit(clause) : '',
    isOpen(clause) ? (clause.place ?? '') : '',
    printVague(clause),
  ].join('');

const printAddenda = (clause: TimeLimitClause): readonly string[] => {
  const parts: string[] = [];
  const { posting, retention, kept } = clause;
  if (posting?.kind === 'comment') parts.push(`征求意见期限${printPeriod(posting, '不得少于')}`);
  if (posting?.kind === 'posting') parts.push(`公示${printPeriod(posting, '不少于')}`);
  if (retention === 'fixed' && kept) parts.push(`保留${printPeriod(kept, '不少于')}`);
  if (retention === 'until-event')
    parts.push(`公开至${clause.until ?? ''}${clause.until?.endsWith('止') ? '' : '为止'}`);
  else if (retention !== null && retention !== 'fixed')
    parts.push(`${retentionWords[retention][0] ?? ''}公开`);
  if (clause.dynamic) parts.push('动态调整');
  if (clause.reserved) parts.push(RESERVATION);
  return parts;
};

/** One clause in Chinese: 行政处罚决定：自作出决定之日起7个工作日内公开，公示5日. */
export const printClause = (clause: TimeLimitClause): string => {
  const main = printMain(clause);
  const act = clause.act === null ? '' : (actWords[clause.act][0] ?? '');
  const addenda = printAddenda(clause);
  const acted = `${isOpen(clause) ? '' : (clause.place ?? '')}${act}`;
  // Where only a posting or a stay is said, the place stands before it: 在村公示栏公示5日.
  const placed = main === '' && act === '' && addenda.length > 0;
  const parts = placed
    ? [`${acted}${addenda[0] ?? ''}`, ...addenda.slice(1)]
    : main === ''
      ? [...addenda, acted]
      : clause.ditto
        ? [main, acted, ...addenda]
        : [`${main}${acted}`, ...addenda];
  const said = parts.filter((part) => part !== '').join('，');
  const remark = clause.remark === null ? '' : `（注：${clause.remark.replaceAll(',', '，')}）`;
  return `${clause.scope === null ? '' : `${clause.scope}：`}${said}${remark}`;
};

/** What was understood, in Chinese; then, as they stand, the pieces that were not. Parsing it gives the same reading. */
export const printTimeLimit = ({ clauses, issues }: TimeLimitReading): string => {
  // Of a contradiction whose sides were both read, both stand there already.
  const isPrinted = (text: string): boolean =>
    clauses.filter((clause) => text.includes(clause.text)).length > 1;
  const unread = issues.filter(({ code, text }) => code !== 'contradictory' || !isPrinted(text));
  return [...clauses.map(printClause), ...unread.map(({ text }) => text)].join('；');
};

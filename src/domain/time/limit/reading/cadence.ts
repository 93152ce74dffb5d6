import { periodWords } from '../words/words';
import { parseDatesInPeriod, parseWeekdays } from './dates';
import type { Found, Kernel } from './kernel';
import { anyOf, NUMBER, parseNumber, parseSpan, SPAN } from './spans';
import { ACTS, actOf } from './tail';
import type { Cadence, ClausePart, DatePoint, Span } from './types';

const PERIODS = anyOf(Object.keys(periodWords));
const AT_LEAST = '(?:至少|最少|不少于|不得少于|不低于)';

/** 双月, 隔周: every second one, without 每. */
const everySecond: Readonly<Record<string, Span>> = {
  双月: { amount: 2, unit: 'month' },
  单月: { amount: 2, unit: 'month' },
  双周: { amount: 2, unit: 'week' },
  隔月: { amount: 2, unit: 'month' },
  隔周: { amount: 2, unit: 'week' },
  隔年: { amount: 2, unit: 'year' },
  隔日: { amount: 2, unit: 'day' },
  隔天: { amount: 2, unit: 'day' },
};

/** 每季度, 按月, 每3个月, 一季一公示, 月底. */
const everyPattern = new RegExp(
  `(至少|最少)?(?:每隔?个?(${PERIODS})|(?<!其)[按逐]个?(${PERIODS})度?(?!龄|均|常|薪)|每隔?(${SPAN})|一个?(${PERIODS})一(?=${ACTS})|(半年)一(?=${ACTS})|^(年度|半年度|季度|月度)(?=$|${ACTS})|(?<![每按逐上下当本])(双月|单月|双周|隔月|隔周|隔年|隔[日天])(?!刊))`,
  'g',
);
const timesPattern = new RegExp(
  `(?:应当?|须|只|仅)*(${AT_LEAST})?(?:应当?|须)?(${ACTS})?(${AT_LEAST}|各)?(${NUMBER})[次回](以上)?`,
  'y',
);
const spanTimesPattern = new RegExp(`(?<![\\d第半])(${AT_LEAST})?(${SPAN})`, 'g');

interface Said {
  readonly part: ClausePart;
  readonly length: number;
}

/** 一次, 至少公开2次, 公开不少于2次. */
const timesAt = (text: string, at: number): (Said & { times: number; atLeast: boolean }) | null => {
  timesPattern.lastIndex = at;
  const match = timesPattern.exec(text);
  const times = parseNumber(match?.[4] ?? '');
  if (!match || times === null || times < 1 || !Number.isInteger(times)) return null;
  const act = actOf(match[2]);
  const atLeast = [match[1], match[3] === '各' ? undefined : match[3], match[5]].some(
    (word) => word !== undefined,
  );
  return { times, atLeast, part: act ? { act } : {}, length: match[0].length };
};

/** No list of dates is longer. */
const LONGEST_DATES = 36;

const daysAt = (rest: string, every: Span): { on: readonly DatePoint[]; length: number } | null => {
  const weekdays = parseWeekdays(rest, every);
  if (weekdays) return weekdays;
  for (let length = Math.min(rest.length, LONGEST_DATES); length > 0; length -= 1) {
    const on = parseDatesInPeriod(rest.slice(0, length), every);
    if (on) return { on, length };
  }
  return null;
};

const found = (text: string, start: number, end: number, part: ClausePart, refused = false): Found => ({
  start,
  end,
  text: text.slice(start, end),
  part,
  mode: 'plain',
  refused,
});

/** 每学年初, 双月25日, 隔周周五: where in the period, for periods of which it is not known when they begin. */
const loosely =
  /^(?:[初末底]|的?\d{1,2}[日号](?:之前|以前|前)?|的?(?:周|星期)[一二三四五六日天](?:之前|以前|前)?)/;

const cadenceAt = (text: string, start: number, from: number, every: Span, least: boolean): Found => {
  const rest = text.slice(from);
  const days = daysAt(rest, every);
  const at = from + (days?.length ?? 0);
  const cadence: Cadence = { times: 1, atLeast: least, every, on: days?.on ?? [] };
  // 每月15日内 may be a day or a length of time.
  if (days && /^(?:以内|之内|内)/.test(rest.slice(days.length))) return found(text, start, at, {}, true);
  const often = timesAt(text, at);
  if (often) {
    const part = {
      cadence: { ...cadence, times: often.times, atLeast: often.atLeast || least },
      ...often.part,
    };
    return found(text, start, at + often.length, part);
  }
  const loose =
    days || every.amount === 1
      ? days
        ? null
        : /^[初末底]/.exec(text.slice(at))?.[0]
      : loosely.exec(text.slice(at))?.[0];
  if (!loose) return found(text, start, at, { cadence });
  return found(text, start, at + loose.length, { cadence, remark: text.slice(start, at + loose.length) });
};

/** 每季度, 按年, 每半年至少更新1次, 每年1月31日前, 每季度首个月20日, 每周五. */
export const findCadence: Kernel = (text, from) => {
  if (!/[每按逐一半度双单隔]/.test(text)) return null;
  everyPattern.lastIndex = from;
  for (let match = everyPattern.exec(text); match; match = everyPattern.exec(text)) {
    const apart = match[8] === undefined ? null : everySecond[match[8]];
    const word = match[2] ?? match[3] ?? match[5] ?? match[6] ?? match[7]?.replace(/(?<=[年月])度$/, '');
    const every = apart ?? (word === undefined ? parseSpan(match[4] ?? '') : (periodWords[word] ?? null));
    if (every)
      return cadenceAt(text, match.index, match.index + match[0].length, every, match[1] !== undefined);
    everyPattern.lastIndex = match.index + 1;
  }
  return null;
};

/** 半年至少更新1次, 一年两次: a length of time and how often. */
export const findTimes: Kernel = (text, from) => {
  if (!/[次回]/.test(text)) return null;
  spanTimesPattern.lastIndex = from;
  for (let match = spanTimesPattern.exec(text); match; match = spanTimesPattern.exec(text)) {
    const every = parseSpan(match[2] ?? '');
    const end = match.index + match[0].length;
    const often = every && timesAt(text, end);
    if (every && often) {
      const { times, atLeast, part, length } = often;
      const cadence: Cadence = { times, atLeast: atLeast || match[1] !== undefined, every, on: [] };
      return found(text, match.index, end + length, { cadence, ...part });
    }
    spanTimesPattern.lastIndex = match.index + 1;
  }
  return null;
};

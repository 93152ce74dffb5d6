import { parseDatesInPeriod } from './time-limit-dates';
import { anyOf, NUMBER, parseNumber, parseSpan, SPAN } from './time-limit-spans';
import type { Act, ClausePart, Span } from './time-limit-types';
import { whenRule } from './time-limit-when';
import { actWords, periodWords } from './time-limit-words';

const PERIODS = anyOf(Object.keys(periodWords));
const ACTS = anyOf(Object.values(actWords).flat());
const AT_LEAST = '(?:至少|不少于|不得少于)';

const everyPattern = new RegExp(`^(?:每个?(${PERIODS})|[按逐]个?(${PERIODS})度?|每(${SPAN}))`);
const timesPattern = new RegExp(
  `^(?:应当?|须)?(${AT_LEAST})?(?:应当?|须)?(${ACTS})?(${AT_LEAST})?(${NUMBER})次(以上)?$`,
);
const spanTimesPattern = new RegExp(`^(${SPAN})(.*次(?:以上)?)$`);

const actOf = (word: string | undefined): Act | null =>
  (Object.keys(actWords) as Act[]).find((act) => word !== undefined && actWords[act].includes(word)) ?? null;

interface Times {
  readonly times: number;
  readonly atLeast: boolean;
  readonly act: Act | null;
}

/** 一次, 至少公开2次, 公开不少于2次. */
const timesOf = (text: string): Times | null => {
  const match = timesPattern.exec(text);
  const times = parseNumber(match?.[4] ?? '');
  if (!match || times === null || times < 1 || !Number.isInteger(times)) return null;
  return { times, atLeast: (match[1] ?? match[3] ?? match[5]) !== undefined, act: actOf(match[2]) };
};

const withTimes = (every: Span, text: string): ClausePart | null => {
  const found = timesOf(text);
  if (!found) return null;
  const { times, atLeast, act } = found;
  return { cadence: { times, atLeast, every, on: [] }, ...(act ? { act } : {}) };
};

/** 结束后15日内, 开学前, 预算批准后20日内: an event within the period. A bare 15日内 after 每月 is not clear enough. */
const withEvent = (every: Span, text: string): ClausePart | null => {
  const part = whenRule(text);
  if (!part?.trigger || part.vague) return null;
  return { ...part, cadence: { times: 1, atLeast: false, every, on: [] } };
};

/** 每季度, 按年, 每半年至少更新1次, 每年1月31日前, 每季度首个月20日, 每学期开学前, 每月结束后5日内. */
export const cadenceRule = (text: string): ClausePart | null => {
  const head = everyPattern.exec(text);
  if (!head) {
    const bare = spanTimesPattern.exec(text);
    const every = parseSpan(bare?.[1] ?? '');
    return every && withTimes(every, bare?.[2] ?? '');
  }
  const every = periodWords[head[1] ?? head[2] ?? ''] ?? parseSpan(head[3] ?? '');
  if (!every) return null;
  const rest = text.slice(head[0].length);
  if (rest === '') return { cadence: { times: 1, atLeast: false, every, on: [] } };
  const on = parseDatesInPeriod(rest, every);
  if (on) return { cadence: { times: 1, atLeast: false, every, on } };
  return withTimes(every, rest) ?? withEvent(every, rest);
};

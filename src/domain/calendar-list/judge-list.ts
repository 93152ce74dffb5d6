import type { CodeName } from '../codes';
import { type IsoDate, isWeekend } from '../time';
import type { ListedDay, ListRead } from './listed-day';

/** A list as it can be taken over. */
export interface CalendarList {
  readonly year: number;
  /** In order, each day once. */
  readonly days: readonly ListedDay[];
  readonly ignored: readonly string[];
}

/** What a whole list must not lack or hold; `line` is null where it concerns the list as a whole. */
export interface CalendarListFault {
  readonly line: number | null;
  readonly value: string;
  readonly right: CodeName;
}

/** 全国年节及纪念日放假办法 gives 13 days off a year; with weekends and 调休 a year's list has had 26 to 33. */
const FEWEST_OFF = 13;
const MOST_OFF = 60;

const yearOf = (days: readonly ListedDay[]): number => {
  const counts = new Map<number, number>();
  for (const { date } of days) {
    const year = Number(date.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

/** Days of the year before or after that a list may name: 2022's last day was off by 2023's notice. */
export const isBeside = (date: IsoDate, year: number): boolean =>
  date >= `${year - 1}-12-25` && date <= `${year + 1}-01-07`;

const whole = (zh: string, en: string, value = ''): CalendarListFault => ({
  line: null,
  value,
  right: { zh, en },
});

function* faultsOfWhole(days: readonly ListedDay[], year: number): Generator<CalendarListFault> {
  const kinds = new Map<IsoDate, ListedDay['kind']>();
  for (const { date, kind } of days) {
    const before = kinds.get(date);
    if (before !== undefined && before !== kind)
      yield whole('同一天既放假又上班', 'is both off and worked', date);
    kinds.set(date, kind);
    if (!isBeside(date, year))
      yield whole(`不在${year}年内：一份名单只写一年`, `is not in ${year}: a list is of one year`, date);
    if (kind === 'worked' && !isWeekend(date))
      yield whole('本来就是工作日，不必补班', 'is a day from Monday to Friday, worked anyway', date);
  }
  const off = [...kinds.values()].filter((kind) => kind === 'off').length;
  if (kinds.get(`${year}-10-01`) !== 'off')
    yield whole(
      `名单应有全年安排，缺少国庆节${year}-10-01`,
      `a list is of a whole year: ${year}-10-01 is missing`,
    );
  if (off < FEWEST_OFF || off > MOST_OFF)
    yield whole(
      `全年放假应有${FEWEST_OFF}至${MOST_OFF}天`,
      `a year has ${FEWEST_OFF} to ${MOST_OFF} days off`,
      `${off}`,
    );
}

/** What was read as a list of one year, or everything that is wrong with it. */
export const judgeList = ({
  days,
  faults,
  ignored,
}: ListRead): { readonly list: CalendarList | null; readonly faults: readonly CalendarListFault[] } => {
  const year = yearOf(days);
  const all = [
    ...faults,
    ...(days.length > 0
      ? faultsOfWhole(days, year)
      : [whole('没有放假或上班的日期', 'there is no day off and none that is worked')]),
  ];
  if (all.length > 0) return { list: null, faults: all };
  const each = new Map(days.map((day) => [day.date, day]));
  const sorted = [...each.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { list: { year, days: sorted, ignored }, faults: [] };
};

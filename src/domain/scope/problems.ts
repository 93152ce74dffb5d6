import type { CodeName } from '../codes';
import type { Period } from './belonging';

/** What is wrong with something that was asked for: where, which value, and what would be right. */
export interface Problem {
  /** units[0].until */
  readonly place: string;
  readonly value: unknown;
  readonly text: CodeName;
}

/** A real day, YYYY-MM-DD. */
const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

const badDay = {
  zh: '应为日期，如 2026-12-01',
  en: 'should be a day such as 2026-12-01',
};
const badOrder = {
  zh: '不能早于开始日期',
  en: 'must not be before the first day',
};

/** A day that may be left out: '' and undefined are null. */
export const dayOf = (value: unknown): unknown => (value === undefined || value === '' ? null : value);

/** What is wrong with two days; `needed`: neither may be left out. */
export const periodProblems = (
  place: string,
  { from, until }: { readonly from: unknown; readonly until: unknown },
  needed: boolean,
): readonly Problem[] => {
  const wrong = (name: string, value: unknown): readonly Problem[] =>
    isDay(value) || (value === null && !needed) ? [] : [{ place: `${place}${name}`, value, text: badDay }];
  const days = [...wrong('from', from), ...wrong('until', until)];
  if (days.length > 0) return days;
  return typeof from === 'string' && typeof until === 'string' && until < from
    ? [{ place: `${place}until`, value: until, text: badOrder }]
    : [];
};

const overlap = (a: Period, b: Period): boolean =>
  (a.until === null || b.from === null || b.from <= a.until) &&
  (b.until === null || a.from === null || a.from <= b.until);

interface Standing extends Period {
  readonly account: number;
  readonly deputy: number;
}

/**
 * Why somebody cannot stand in for somebody: for oneself, or a deputy of a deputy. Who stands in for others in those days has no
 * deputy then, and who has a deputy stands in for nobody: so there are no chains and no circles.
 */
export const deputyProblems = (asked: Standing, standing: readonly Standing[]): readonly Problem[] => {
  if (asked.account === asked.deputy)
    return [
      {
        place: 'deputy',
        value: asked.deputy,
        text: {
          zh: '不能代理自己，请选择另一个账号',
          en: 'nobody stands in for oneself: choose another account',
        },
      },
    ];
  const others = standing.filter((one) => overlap(one, asked));
  const chained = (text: CodeName, place: string, value: number): Problem => ({ place, value, text });
  return [
    ...others
      .filter(({ deputy }) => deputy === asked.account)
      .map(() =>
        chained(
          {
            zh: '这段时间里本人正在代理别人，不能再由他人代理；请改日期或由原单位的人代理',
            en: 'stands in for somebody in these days and cannot have a deputy: change the days, or choose a deputy of the first account',
          },
          'account',
          asked.account,
        ),
      ),
    ...others
      .filter(({ account }) => account === asked.deputy)
      .map(() =>
        chained(
          {
            zh: '这段时间里由他人代理，不能代理别人；请改日期或另选代理人',
            en: 'has a deputy in these days and cannot stand in for anybody: change the days, or choose somebody else',
          },
          'deputy',
          asked.deputy,
        ),
      ),
  ].slice(0, 1);
};

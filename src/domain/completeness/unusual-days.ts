import { type Finding, makeFinding } from '../finding';
import type { PublicType } from '../public-model/declare';
import type { Snapshot } from '../publication';
import { chinaDay, type IsoDate, isUsualDay } from '../time';

const unusual = (field: string, day: IsoDate): Finding =>
  makeFinding('day.unusual', {
    field,
    message: {
      zh: `日期 ${day} 早于 1949 年或晚于十年以后`,
      en: `The date ${day} lies before 1949 or more than ten years ahead`,
    },
    hint: {
      zh: '核对年份；确认无误的可以照常发布',
      en: 'Check the year; it may be published where it is right',
    },
  });

/** Days and moments of a document that are most likely mistyped. Whoever typed them says so once; no program is asked. */
export const unusualDayFindings = (
  type: PublicType,
  snapshot: Snapshot,
  today: IsoDate,
): readonly Finding[] =>
  Object.entries(type.fields).flatMap(([name, { kind }]) => {
    const value = snapshot[name];
    if ((kind !== 'date' && kind !== 'datetime') || typeof value !== 'string') return [];
    const day = kind === 'date' ? value : chinaDay(value);
    return /^\d{4}-\d{2}-\d{2}$/u.test(day) && !isUsualDay(day, today) ? [unusual(name, day)] : [];
  });

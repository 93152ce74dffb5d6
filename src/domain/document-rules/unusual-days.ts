import type { Snapshot } from '../change';
import type { CodeName } from '../codes';
import { type Finding, makeFinding } from '../finding';
import type { PublicType, PublicTypeName } from '../public-model/declare';
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

/** Days on which something was done, and that is public now: it cannot have been done later. */
const daysOfTheDeed: Readonly<Partial<Record<PublicTypeName, readonly string[]>>> = {
  disclosure: ['formedOn'],
  policy: ['issuedOn'],
  interpretation: ['interpretedOn'],
  response: ['respondedOn'],
};

const future = (field: string, name: CodeName, day: IsoDate): Finding =>
  makeFinding('day.future', {
    field,
    message: {
      zh: `${name.zh} ${day} 还没有到`,
      en: `${name.en}: ${day} is still to come`,
    },
    hint: { zh: '核对日期；时限由此起算', en: 'Check the day: limits are counted from it' },
  });

/** Days of what is said to be done that lie ahead. */
export const futureDayFindings = (type: PublicType, snapshot: Snapshot, today: IsoDate): readonly Finding[] =>
  (daysOfTheDeed[type.name] ?? []).flatMap((field) => {
    const day = snapshot[field];
    const name = type.texts.fields[field]?.label ?? { zh: field, en: field };
    return typeof day === 'string' && day > today && isUsualDay(day, today) ? [future(field, name, day)] : [];
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

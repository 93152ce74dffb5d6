import type { CodeName } from '../codes';
import { dayNumber, type IsoDate, isoDate } from '../time';
import { kindOf, type ListedDay, type ListFault, type ListRead, rightKind } from './listed-day';

/** An event of a calendar file: its days, the last one excluded, as RFC 5545 has DTEND. */
export interface ListedEvent {
  readonly summary: string;
  /** Null: it begins at an hour, not on a day. */
  readonly from: IsoDate | null;
  readonly before: IsoDate | null;
  readonly repeats: boolean;
  /** X-APPLE-SPECIAL-DAY, where it has one. */
  readonly special: string | null;
}

const specials: Readonly<Record<string, ListedDay['kind']>> = {
  'WORK-HOLIDAY': 'off',
  'ALTERNATE-WORKDAY': 'worked',
};

const wholeDays: CodeName = {
  zh: '应为不重复的全天事项',
  en: 'should be a whole day, and not repeat',
};
const notBoth: CodeName = { zh: '同一事项既放假又上班', en: 'says both off and worked' };

/** 春节（休）, 春节 补班 第1天/共2天, 国庆节 假期: what is said beside the name. */
const marks =
  /[（([【\s]\s*(休|班|放假|补班|上班|假期|休息|调休上班)\s*[)）\]】]?(?:\s*第\d+天\/共\d+天)?\s*$/u;
/** 调休 says neither, 值班 has nothing to do with it. */
const bare = /^(.*?)(放假|补班|上班|假期|(?<!调)休|(?<!值)班)$/u;

interface Said {
  readonly name: string;
  readonly kind: ListedDay['kind'] | null;
}

const saidBy = (summary: string): Said => {
  const marked = marks.exec(summary);
  if (marked) return { name: summary.slice(0, marked.index).trim(), kind: kindOf(marked[1] ?? '') };
  const [, name = summary, word = ''] = bare.exec(summary.trim()) ?? [];
  return { name: name.trim(), kind: kindOf(word) };
};

/** What the events of a calendar file say; one that names neither 休 nor 班 (清明, 妇女节) is no day off. */
export const readEvents = (events: readonly ListedEvent[]): ListRead => {
  const days: ListedDay[] = [];
  const faults: ListFault[] = [];
  const ignored: string[] = [];
  for (const [index, { summary, from, before, repeats, special }] of events.entries()) {
    const fault = (right: CodeName): number => faults.push({ line: index + 1, value: summary, right });
    const { name, kind: said } = saidBy(summary);
    const meant = special === null ? undefined : specials[special];
    const kind = meant ?? said;
    if (meant !== undefined && said !== null && meant !== said) fault(notBoth);
    else if (kind === null && name.includes('调休')) fault(rightKind);
    else if (kind === null) ignored.push(summary);
    else if (from === null || before === null || repeats) fault(wholeDays);
    else
      for (let day = dayNumber(from); day < dayNumber(before); day += 1)
        days.push({ date: isoDate(day), kind, name });
  }
  return { days, faults, ignored };
};

import type { CodeName } from '../codes';
import type { IsoDate } from '../time';

/** A day of an announced list: off, or a day of the weekend that is worked (调休). */
export interface ListedDay {
  readonly date: IsoDate;
  readonly kind: 'off' | 'worked';
  /** As the list names it: 春节. */
  readonly name: string;
}

/** What cannot be read: its line or the number of its event, what stands there, and what would be right. */
export interface ListFault {
  readonly line: number;
  readonly value: string;
  readonly right: CodeName;
}

/** What a file says, not yet judged as a whole. `ignored`: events that are no day off and none worked (纪念日). */
export interface ListRead {
  readonly days: readonly ListedDay[];
  readonly faults: readonly ListFault[];
  readonly ignored: readonly string[];
}

/** Words for days off and worked, in either form of list; 调休 alone says neither. */
const offWords = /^(?:放假|休|休息|休息日|假|假期|节假日|法定节假日|off|holiday|true|1|是)$/iu;
const workedWords =
  /^(?:上班|班|补班|调休上班|调休补班|工作日|worked|work|workday|make-?up(?: day)?|false|0|否)$/iu;

/** 放假 → off, 补班 → worked; null for anything else. */
export const kindOf = (words: string): ListedDay['kind'] | null => {
  const said = words.replace(/\s+/gu, ' ').trim();
  if (offWords.test(said)) return 'off';
  return workedWords.test(said) ? 'worked' : null;
};

export const rightDay: CodeName = {
  zh: '应为带年份的日期，如 2027-02-06',
  en: 'should be a day with its year, such as 2027-02-06',
};
export const rightKind: CodeName = {
  zh: '应为“放假”或“上班”',
  en: 'should be “放假” (off) or “上班” (worked)',
};

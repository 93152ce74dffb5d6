import { type CodeName, type Language, limitUnits } from '../codes';
import {
  entriesAfter,
  type IsoDate,
  type LimitHistory,
  type LimitTable,
  limitsWith,
  limitTable,
  printSpan,
  type Span,
  type StatutoryLimit,
} from '../time';
import { amountFields } from './read-amounts';

const english = ({ amount, unit }: Span): string => `${amount} ${limitUnits[unit].en.toLowerCase()}s`;

const boundOf = (limit: StatutoryLimit): CodeName => {
  const most = limit.bound === 'most';
  return {
    zh: `最${most ? '长' : '短'}${printSpan(limit)}（${limit.source}）`,
    en: `at ${most ? 'most' : 'least'} ${english(limit)} (${limit.source})`,
  };
};

/** 2027-01-01 → 2027年1月1日. */
const chineseDay = (day: IsoDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** What is announced and not yet in force, each with its day. */
const later = (history: LimitHistory, today: IsoDate): readonly CodeName[] =>
  entriesAfter(history, today).map((entry) => {
    const { zh, en } = boundOf({ ...history, ...entry });
    return { zh: `；自${chineseDay(entry.since)}起${zh}`, en: `; from ${entry.since} on ${en}` };
  });

const helpOf = (limit: StatutoryLimit, history: LimitHistory, today: IsoDate): CodeName => {
  if (limit.bound === null)
    return {
      zh: `由本区规定；不填按${printSpan(limit)}`,
      en: `The district’s own to set; empty means ${english(limit)}`,
    };
  const most = limit.bound === 'most';
  const { zh, en } = boundOf(limit);
  const next = later(history, today);
  return {
    zh: `${zh}${next.map((one) => one.zh).join('')}，只能改${most ? '短' : '长'}；不填按此执行`,
    en: `${en.replace(/^a/, 'A')}${next.map((one) => one.en).join('')}; may only be ${most ? 'shorter' : 'longer'}; empty means this`,
  };
};

const isSpan = (limit: object | undefined): limit is StatutoryLimit => limit !== undefined && 'unit' in limit;

/** A text with the law's numbers of a day in the places of their kinds: `{proactive}` → 20个工作日, 20 working days. */
export const withLawsNumbers = (
  text: string,
  language: Language,
  today: IsoDate,
  table: LimitTable = limitTable,
): string => {
  const limits = new Map<string, object>(Object.entries(limitsWith({}, table).on(today)));
  return text.replace(/\{([a-z-]+)\}/g, (whole, kind: string) => {
    const limit = limits.get(kind);
    if (!isSpan(limit)) return whole;
    return language === 'zh' ? printSpan(limit) : english(limit);
  });
};

/** What the settings say on a day beside each number of the district, by field: the law's number is printed, not copied. */
export const amountHelpOn = (
  today: IsoDate,
  table: LimitTable = limitTable,
): Readonly<Record<string, CodeName>> => {
  const limits = limitsWith({}, table).on(today);
  return Object.fromEntries(
    Object.entries(amountFields).map(([field, kind]) => [field, helpOf(limits[kind], table[kind], today)]),
  );
};

import { type CodeName, codeLists, type Language } from '../codes';
import { type Field, graphqlCode } from '../public-model';
import { chinaDay } from '../time/calendar/china-day';
import { word } from './words';

const englishDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** 2026年5月20日; 20 May 2026. What is no day stays as it is. */
const day = (iso: string, language: Language): string => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso) ?? [];
  if (year === undefined) return iso;
  return language === 'en'
    ? englishDay.format(new Date(iso.slice(0, 10)))
    : `${year}年${Number(month)}月${Number(date)}日`;
};

/** The moment in China, which has one time zone. */
const moment = (iso: string, language: Language): string => {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  const time = new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${day(chinaDay(iso), language)} ${time}${language === 'en' ? ' (Beijing time)' : ''}`;
};

/** The name of a code, which a snapshot writes in small letters and the store's groups as GraphQL does. */
const nameOf = (list: Readonly<Record<string, CodeName>>, code: unknown, language: Language): string => {
  const found = Object.entries(list).find(([known]) => known === code || graphqlCode(known) === code);
  return found?.[1][language] ?? '';
};

/** A value in one line for people; empty where there is none, or where it is a group or a link. */
export const shown = (field: Field, value: unknown, language: Language): string => {
  if (value === null || value === undefined) return '';
  switch (field.kind) {
    case 'text':
      return String(value).trim();
    case 'date':
      return day(String(value), language);
    case 'datetime':
      return moment(String(value), language);
    case 'boolean':
      return value === true ? word(language, 'yes') : '';
    case 'integer':
    case 'number':
      return String(value);
    case 'code':
      return nameOf(codeLists[field.list], value, language);
    case 'codes':
      return (Array.isArray(value) ? value : [])
        .map((code) => nameOf(codeLists[field.list], code, language))
        .join(word(language, 'enumeration'));
    default:
      return '';
  }
};

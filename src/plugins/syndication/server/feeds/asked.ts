import { defaultLocale, type Locale, locales } from '../../../../domain/change';
import { newsTypes } from '../../../../domain/feeds';
import type { Narrowing } from '../../../../domain/narrowing';
import { BadParameter, Parameters } from '../http/parameters';
import { readNarrowing } from '../narrowing/asked';

const DEFAULT_ENTRIES = 50;
const MOST_ENTRIES = 100;

export interface FeedAsked {
  readonly narrowing: Narrowing;
  readonly locale: Locale;
  readonly limit: number;
  /** Entries older than this number of the ledger; null: from the newest on. */
  readonly before: number | null;
}

const localeOf = (value: string | null): Locale => {
  const known = locales.find((locale) => locale === (value ?? defaultLocale));
  if (known) return known;
  throw new BadParameter('locale', value ?? '', {
    zh: `应为 ${locales.join(' 或 ')}`,
    en: `should be ${locales.join(' or ')}`,
  });
};

/** What a feed's address asks for. Feed readers add parameters of their own: what is none of ours is passed over. */
export const readFeedAsked = (search: URLSearchParams): FeedAsked => {
  const parameters = new Parameters(search);
  const narrowing = readNarrowing(
    parameters,
    'type',
    newsTypes.map(({ name }) => name),
  );
  const locale = localeOf(parameters.one('locale'));
  const limit = parameters.whole('limit', DEFAULT_ENTRIES, (n) => n >= 1 && n <= MOST_ENTRIES, {
    zh: `应为 1 到 ${MOST_ENTRIES} 的整数`,
    en: `should be a whole number from 1 to ${MOST_ENTRIES}`,
  });
  const before = parameters.whole('before', 0, (n) => n >= 1, {
    zh: '应为上一页给出的序号，即正整数',
    en: 'should be the number that the page before gives, a positive whole number',
  });
  return { narrowing, locale, limit, before: before === 0 ? null : before };
};

/** The address's question in one form: what means the same is remembered once, and bears one id. */
export const questionOf = ({ narrowing, locale, limit, before }: FeedAsked): URLSearchParams => {
  const { types, unit, domain, fiveOpen, column } = narrowing;
  const given: ReadonlyArray<readonly [string, string | null]> = [
    ['unit', unit],
    ['domain', domain],
    ['type', types?.join(',') ?? null],
    ['fiveOpen', fiveOpen],
    ['column', column],
    ['locale', locale === defaultLocale ? null : locale],
    ['limit', limit === DEFAULT_ENTRIES ? null : String(limit)],
    ['before', before === null ? null : String(before)],
  ];
  const question = new URLSearchParams();
  for (const [name, value] of given) if (value !== null) question.set(name, value);
  return question;
};

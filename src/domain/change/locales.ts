import type { CodeName, Language } from '../codes';

/**
 * The languages of documents and what people call them. The first is the default, under which documents without
 * translations are kept. Types, the GraphQL enum, the starter and the admin follow this table.
 */
export const localeNames = {
  'zh-Hans': { zh: '简体中文', en: 'Simplified Chinese' },
  en: { zh: '英文', en: 'English' },
} as const satisfies Readonly<Record<string, CodeName>>;

export type Locale = keyof typeof localeNames;

export const locales = Object.keys(localeNames) as readonly Locale[];
export const defaultLocale: Locale = 'zh-Hans';

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** The language in which something is said in a locale, or to somebody who chose one for the admin; Chinese where none was. */
export const languageIn = (locale: string | null | undefined): Language =>
  locale?.startsWith('en') ? 'en' : 'zh';

/** The rows of a document that a reader of a locale may be shown, the first that there is: its own, then the default one. */
export const shownTo = (locale: Locale): readonly Locale[] =>
  locale === defaultLocale ? [defaultLocale] : [locale, defaultLocale];

import { defaultLocale, isLocale, type Locale, locales } from '../../../../domain/change';
import type { PublicType } from '../../../../domain/public-model';

type Params = Readonly<Record<string, unknown>>;

const publishesAtOnce = (action: string, params: Params): boolean =>
  (action === 'create' || action === 'update') && params.status === 'published';

/**
 * Whether a write can change what is public. Drafts of a type with drafts cannot: Strapi copies shared fields only to
 * locales of the same status. What is saved of a reference type is public.
 */
export const mayChangePublic = (type: PublicType, action: string, params: Params): boolean => {
  switch (action) {
    case 'publish':
    case 'unpublish':
    case 'delete':
      return true;
    case 'create':
    case 'update':
    case 'clone':
      return !type.drafts || publishesAtOnce(action, params);
    default:
      return false;
  }
};

/** The locales whose draft a write publishes: one, a list, `*`, or the default one where none is named. */
export const localesPublished = (type: PublicType, action: string, params: Params): readonly Locale[] => {
  if (!type.drafts || !(action === 'publish' || publishesAtOnce(action, params))) return [];
  if (!type.localized) return [defaultLocale];
  const { locale } = params;
  if (locale === '*') return locales;
  if (Array.isArray(locale)) return locale.includes('*') ? locales : locale.filter(isLocale);
  if (locale === undefined || locale === null || locale === '') return [defaultLocale];
  return isLocale(locale) ? [locale] : [];
};

const writesText = (action: string): boolean => ['create', 'update', 'clone', 'publish'].includes(action);

/** A locale that a write names and that the portal does not know: judged by nobody, it would be read by nobody. */
export const unknownLocale = (type: PublicType, action: string, { locale }: Params): string | null => {
  if (!type.localized || !writesText(action)) return null;
  const named = (Array.isArray(locale) ? locale : [locale]).filter(
    (one) => typeof one === 'string' && one !== '' && one !== '*',
  );
  return named.find((one) => !isLocale(one)) ?? null;
};

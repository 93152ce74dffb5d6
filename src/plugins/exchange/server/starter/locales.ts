import type { Core } from '@strapi/strapi';
import { defaultLocale, localeNames } from '../../../../domain/change';

interface LocalesService {
  findByCode(code: string): Promise<{ id: number } | null>;
  create(locale: { code: string; name: string }, options?: { isDefault?: boolean }): Promise<unknown>;
  getDefaultLocale(): Promise<string | null>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

/** Chinese is the default language and English the second. */
export const ensureLocales = async (strapi: Core.Strapi): Promise<void> => {
  const locales = strapi.plugin('i18n').service('locales') as LocalesService;
  for (const [code, { zh: name }] of Object.entries(localeNames))
    if ((await locales.findByCode(code)) === null)
      await locales.create({ code, name }, { isDefault: code === defaultLocale });
  if ((await locales.getDefaultLocale()) !== defaultLocale)
    await locales.setDefaultLocale({ code: defaultLocale });
};

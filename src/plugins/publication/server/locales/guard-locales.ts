import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { defaultLocale, isLocale } from '../../../../domain/change';
import { languageOf } from '../../../../plugin-kit/http/asker-language';
import { languagesChanged } from './carry-shared';
import { localeMessages } from './messages';
import { usedIn } from './used-in';

/** i18n's own service, as far as it changes which locales there are. */
interface LocalesService {
  findById(id: number): Promise<{ readonly code: string; readonly name: string } | null>;
  create(locale: { readonly code: string }, options?: object): Promise<unknown>;
  delete(which: { readonly id: number }): Promise<unknown>;
  setDefaultLocale(locale: { readonly code: string }): Promise<unknown>;
  getDefaultLocale(): Promise<string>;
}

/**
 * The portal has two languages, and Chinese is the first. i18n deletes a locale's texts with plain queries, past gate
 * and ledger, so that a locale can go only when nothing is written in it any more.
 */
export const guardLocales = (strapi: Core.Strapi): void => {
  const locales = strapi.plugin('i18n').service('locales') as LocalesService;
  const { create, delete: remove, setDefaultLocale, getDefaultLocale } = locales;
  let isKept = false;
  const refuse = (message: { readonly zh: string; readonly en: string }): never => {
    throw new errors.ApplicationError(message[languageOf(strapi)]);
  };
  const guarded: Omit<LocalesService, 'findById'> = {
    create: async (locale, options) => {
      if (!isLocale(locale.code)) refuse(localeMessages.unknown(locale.code));
      const made = await create(locale, options);
      languagesChanged(strapi);
      return made;
    },
    delete: async (which) => {
      const locale = await locales.findById(which.id);
      if (locale?.code === defaultLocale) refuse(localeMessages.fixed);
      const used = locale ? await usedIn(strapi, locale.code) : [];
      if (locale && used.length > 0) refuse(localeMessages.used(locale.name, used));
      const removed = await remove(which);
      languagesChanged(strapi);
      return removed;
    },
    setDefaultLocale: (locale) =>
      locale.code === defaultLocale ? setDefaultLocale(locale) : refuse(localeMessages.fixed),
    // i18n reads it anew at each save and publish; once it is the right one nothing makes it another.
    getDefaultLocale: async () => {
      if (isKept) return defaultLocale;
      const kept = await getDefaultLocale();
      isKept = kept === defaultLocale;
      return kept;
    },
  };
  Object.assign(locales, guarded);
};

import { defaultLocale } from '../../domain/change/locales';
import type { Replacement } from './replacements';

const manager = '@strapi/content-manager/dist/admin';

/**
 * Strapi keeps the language of the last text for every list and page that is opened after it. Most have no English version:
 * the list looked empty. The language is the address's alone; whatever is opened from the menu opens in Chinese.
 */
export const firstInChinese: readonly Replacement[] = [
  ...['ListView/ListViewPage.mjs', 'EditView/EditViewPage.mjs'].map((page) => ({
    module: `${manager}/pages/${page}`,
    find: /'plugins\.i18n\.locale'/g,
    put: '',
  })),
  {
    module: `${manager}/components/LeftMenu.mjs`,
    find: /search: i18nLocale \? `[^`]+` : ''/g,
    // Without a language a page would be made twice: once before it has one.
    put: `search: '?plugins[i18n][locale]=${defaultLocale}'`,
  },
];

import type { Replacement } from './replacements';

/** Strapi's actions that cannot be told from others: they get a type, by which a plugin that wraps them knows them. */
export const namedActions: readonly Replacement[] = [
  {
    module: '@strapi/i18n/dist/admin/components/CMHeaderActions.mjs',
    find: /(?=export \{ AITranslationStatusAction,)/g,
    put: "DeleteLocaleAction.type = 'delete-locale';\n",
  },
];

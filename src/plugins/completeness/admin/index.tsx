import type { StrapiApp } from '@strapi/admin/strapi-admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { messages } from './messages';
import { CompletenessPanel } from './panel/completeness-panel';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

export default {
  register() {},

  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    addEditViewSidePanel([CompletenessPanel]);
  },

  registerTrads: async ({ locales }: { locales: readonly string[] }) =>
    locales.map((locale) => ({ locale, data: messages[locale] ?? {} })),
};

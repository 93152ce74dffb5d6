import type { StrapiApp } from '@strapi/admin/strapi-admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { messages } from './messages';
import { PostingPanel } from './posting/posting-panel';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

export default {
  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    addEditViewSidePanel([PostingPanel]);
  },

  registerTrads: async ({ locales }: { locales: readonly string[] }) =>
    locales.map((locale) => ({ locale, data: messages[locale] ?? {} })),
};

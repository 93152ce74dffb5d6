import type { StrapiApp } from '@strapi/admin/strapi-admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { messages } from './messages';
import { installHeaders } from './requests/install';
import { keepTyped } from './requests/keep-typed';
import { askFirst, askFirstForMany } from './withdrawing/ask-first';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

/** Strapi's actions after which something may be public no more. */
const takesAway = (type: string | undefined): boolean => type === 'unpublish' || type === 'delete';

export default {
  register(app: StrapiApp) {
    installHeaders(window);
    app.addMiddlewares([keepTyped as never]);
  },

  bootstrap(app: StrapiApp) {
    const { addDocumentAction, addBulkAction } = app.getPlugin('content-manager')
      .apis as unknown as ContentManagerApis;
    addDocumentAction((actions) =>
      actions.map((action) => (takesAway(action.type) ? askFirst(action, action.type === 'delete') : action)),
    );
    addBulkAction((actions) =>
      actions.map((action) =>
        takesAway(action.type) ? askFirstForMany(action, action.type === 'delete') : action,
      ),
    );
  },

  registerTrads: async ({ locales }: { locales: readonly string[] }) =>
    locales.map((locale) => ({ locale, data: messages[locale] ?? {} })),
};

import type { StrapiApp } from '@strapi/admin/strapi-admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { registerTradsOf } from '../../../plugin-kit/admin/messages';
import { askGate } from './publishing/ask-gate';
import { namePublisher } from './publishing/name-publisher';
import { lendStore } from './publishing/refresh-list';
import { installHeaders } from './requests/install';
import { keepTyped } from './requests/keep-typed';
import english from './translations/en.json';
import chinese from './translations/zh-Hans.json';
import { askFirst, askFirstForMany, type Taking } from './withdrawing/ask-first';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

/** Strapi's actions after which something may be public no more. The last one's name is our own (src/admin/hard-coded). */
const takesAway = (type: string | undefined): type is Taking =>
  type === 'unpublish' || type === 'delete' || type === 'delete-locale';

export default {
  register(app: StrapiApp) {
    installHeaders(window);
    app.addMiddlewares([keepTyped as never, lendStore as never]);
  },

  bootstrap(app: StrapiApp) {
    const { addDocumentAction, addBulkAction } = app.getPlugin('content-manager')
      .apis as unknown as ContentManagerApis;
    addDocumentAction((actions) =>
      actions.map((action) => {
        if (takesAway(action.type)) return askFirst(action, action.type);
        return action.type === 'publish' ? namePublisher(action) : action;
      }),
    );
    addBulkAction((actions) =>
      actions.map((action) =>
        takesAway(action.type) ? askFirstForMany(action, action.type === 'delete') : askGate(action),
      ),
    );
  },

  registerTrads: registerTradsOf(chinese, english),
};

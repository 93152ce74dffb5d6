import type { StrapiApp } from '@strapi/admin/strapi-admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Cast } from '@strapi/icons';
import { registerTradsOf } from '../../../plugin-kit/admin/messages';
import { OutletsPanel } from './panel/outlets-panel';
import { outletsPlace } from './places';
import { PostingPanel } from './posting/posting-panel';
import { managesOutlets } from './rights';
import english from './translations/en.json';
import chinese from './translations/zh-Hans.json';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: outletsPlace.slice(1),
      icon: Cast,
      intlLabel: { id: 'syndication.title', defaultMessage: 'Outlets' },
      permissions: managesOutlets,
      position: 3,
      Component: async () => ({ default: (await import('./pages')).OutletPages }),
    });
    app.widgets.register((widgets) => [
      ...widgets,
      {
        icon: Cast,
        title: {
          id: 'syndication.recall.title',
          defaultMessage: 'Corrections and withdrawals without a receipt',
        },
        component: async () => (await import('./recalls/widget')).RecallsWidget,
        permissions: managesOutlets,
        pluginId: 'syndication',
        id: 'recalls',
      },
    ]);
  },

  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    addEditViewSidePanel([PostingPanel, OutletsPanel]);
  },

  registerTrads: registerTradsOf(chinese, english),
};

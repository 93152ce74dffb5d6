import type { StrapiApp } from '@strapi/admin/strapi-admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { ChartCircle, CheckCircle, SealCheck } from '@strapi/icons';
import { dashboardRights } from '../../../domain/overview';
import { registerTradsOf } from '../../../plugin-kit/admin/messages';
import { CompletenessPanel } from './panel/completeness-panel';
import english from './translations/en.json';
import chinese from './translations/zh-Hans.json';
import { seesWaivers } from './waivers/rights';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

const looks = [{ action: dashboardRights.read, subject: null }];

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'plugins/completeness',
      icon: ChartCircle,
      intlLabel: { id: 'completeness.dashboard.menu', defaultMessage: 'Completeness' },
      permissions: looks,
      position: 2,
      Component: async () => ({ default: (await import('./dashboard/page')).DashboardPage }),
    });
    app.addMenuLink({
      to: 'plugins/waivers',
      icon: SealCheck,
      intlLabel: { id: 'completeness.waivers.title', defaultMessage: 'Waivers' },
      permissions: seesWaivers,
      position: 2,
      Component: async () => ({ default: (await import('./waivers/page')).WaiversPage }),
    });
    app.widgets.register((widgets) => [
      {
        icon: CheckCircle,
        title: { id: 'completeness.agenda.title', defaultMessage: 'To do' },
        component: async () => (await import('./agenda/widget')).AgendaWidget,
        permissions: looks,
        pluginId: 'completeness',
        id: 'agenda',
      },
      {
        icon: ChartCircle,
        title: { id: 'completeness.dashboard.menu', defaultMessage: 'Completeness' },
        link: {
          label: { id: 'completeness.dashboard.open', defaultMessage: 'Open the dashboard' },
          href: '/plugins/completeness',
        },
        component: async () => (await import('./dashboard/widget')).DashboardWidget,
        permissions: looks,
        pluginId: 'completeness',
        id: 'dashboard',
      },
      ...widgets,
    ]);
  },

  bootstrap(app: StrapiApp) {
    const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    addEditViewSidePanel([CompletenessPanel]);
  },

  registerTrads: registerTradsOf(chinese, english),
};

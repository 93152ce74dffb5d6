import type { StrapiApp } from '@strapi/admin/strapi-admin';
import { User } from '@strapi/icons';
import { accountsRight } from '../../../domain/posts';
import { registerTradsOf } from '../../../plugin-kit/admin/messages';
import english from './translations/en.json';
import chinese from './translations/zh-Hans.json';
import { TryingInitializer } from './trying/initializer';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: 'scope', name: 'scope', initializer: TryingInitializer, isReady: false });
    app.addMenuLink({
      to: 'plugins/scope',
      icon: User,
      intlLabel: { id: 'scope.title', defaultMessage: 'Accounts by unit' },
      permissions: [{ action: accountsRight, subject: null }],
      position: 4,
      Component: async () => ({ default: (await import('./accounts/page')).AccountsPage }),
    });
    app.widgets.register((widgets) => [
      ...widgets,
      {
        icon: User,
        title: { id: 'scope.mine', defaultMessage: 'My unit' },
        component: async () => (await import('./mine')).MineWidget,
        pluginId: 'scope',
        id: 'mine',
      },
    ]);
  },

  registerTrads: registerTradsOf(chinese, english),
};

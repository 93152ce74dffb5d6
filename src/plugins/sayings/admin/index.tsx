import type { StrapiApp } from '@strapi/admin/strapi-admin';
import { Search } from '@strapi/icons';
import { registerTradsOf } from '../../../plugin-kit/admin/messages';
import { sayingsPlace } from './places';
import { growsThesaurus } from './rights';
import english from './translations/en.json';
import chinese from './translations/zh-Hans.json';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: sayingsPlace.slice(1),
      icon: Search,
      intlLabel: { id: 'sayings.title', defaultMessage: 'Search words' },
      permissions: growsThesaurus,
      position: 4,
      Component: async () => ({ default: (await import('./page')).SayingsPage }),
    });
  },

  registerTrads: registerTradsOf(chinese, english),
};

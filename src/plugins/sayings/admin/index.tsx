import type { StrapiApp } from '@strapi/admin/strapi-admin';
import { Search } from '@strapi/icons';
import { messages } from './messages';
import { sayingsPlace } from './places';
import { growsThesaurus } from './rights';

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

  registerTrads: async ({ locales }: { locales: readonly string[] }) =>
    locales.map((locale) => ({ locale, data: messages[locale] ?? {} })),
};

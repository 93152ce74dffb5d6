import type { StrapiApp } from '@strapi/admin/strapi-admin';
import { locales } from '../domain/change';
import logo from './assets/gongkai.svg';
import { registerChoices } from './choices/register-choices';
import { registerDays } from './days/register-days';
import { installSpokenText } from './hard-coded/spoken-text';
import { startInChinese } from './language/first-language';
import { messages } from './language/messages';
import { keepCountsToOperators } from './layout/home-counts';
import { registerLayoutHooks } from './layout/hooks';
import { keepPanelsInSight } from './layout/stay-in-sight';

// Before the admin reads it: this module is loaded first.
startInChinese(window.localStorage);
installSpokenText(window);
// Until a page sets its own.
document.title = messages['zh-Hans']['Auth.form.welcome.title'] ?? '';

export default {
  config: {
    auth: { logo },
    menu: { logo },
    locales: [...locales],
    translations: messages,
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    // Strapi lists English first, whatever is configured.
    app.configurations.locales = [...locales];
    registerChoices(app);
    keepCountsToOperators(app);
    registerDays(app);
  },
  bootstrap(app: StrapiApp) {
    registerLayoutHooks(app);
    keepPanelsInSight(document);
  },
};

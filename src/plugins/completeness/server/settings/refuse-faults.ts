import type { Core, Modules } from '@strapi/strapi';
import { isObject } from '../../../../domain/json';
import { readSettings } from '../../../../domain/judging';
import { languageOf } from '../../../../plugin-kit/http/asker-language';
import { SettingsRefused } from './settings-refused';
import { settingsUid, storedSettings } from './stored-settings';

/** Settings are read before they are saved, whoever saves them: with a fault in them nothing is. */
export const refuseFaults =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    if (context.uid !== settingsUid || !(context.action === 'create' || context.action === 'update'))
      return next();
    const { data } = context.params as { readonly data?: unknown };
    const before = context.action === 'update' ? await storedSettings(strapi) : {};
    const { faults } = readSettings({ ...before, ...(isObject(data) ? data : {}) });
    if (faults.length > 0) throw new SettingsRefused(faults, languageOf(strapi));
    return next();
  };

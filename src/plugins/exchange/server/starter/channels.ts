import type { Core } from '@strapi/strapi';
import { channels, codesOf } from '../../../../domain/codes';
import { createMissing, idsByKey, type Tally } from './create-missing';

/** The channels of the official form. */
export const loadChannels = async (strapi: Core.Strapi): Promise<Tally> =>
  createMissing(
    strapi,
    'channel',
    codesOf(channels).map((code) => ({
      key: code,
      data: { code, name: channels[code].zh },
      en: { name: channels[code].en },
    })),
    await idsByKey(strapi, 'channel', ['code']),
  );

import { pictureSites } from '../src/plugins/files/server/library/s3-settings';

/** The admin shows pictures of its own site and of the bucket in which uploads lie. */
const pictures = ["'self'", 'data:', 'blob:', ...pictureSites(process.env)];

export default [
  'plugin::publication.database-gone',
  'plugin::files.closed-uploads',
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        directives: { 'img-src': [...pictures, 'https://market-assets.strapi.io'], 'media-src': pictures },
      },
    },
  },
  'strapi::cors',
  'strapi::query',
  'strapi::body',
  'plugin::publication.storable-values',
  'plugin::publication.lost-races',
  'strapi::session',
  { name: 'strapi::favicon', config: { path: './public/favicon.png' } },
  'strapi::public',
];

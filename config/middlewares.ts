import { pictureSites } from '../src/plugins/files/server/library/s3-settings';

/** The admin shows pictures of its own site and of the bucket in which uploads lie. */
const pictures = ["'self'", 'data:', 'blob:', ...pictureSites(process.env)];

export default [
  'plugin::publication.database-gone',
  'plugin::files.closed-uploads',
  'plugin::audit.notice',
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
  // A text of two million bytes (src/domain/texts/limits), with its signs escaped and the fields around it.
  { name: 'strapi::body', config: { jsonLimit: '5mb' } },
  'plugin::publication.storable-values',
  'plugin::publication.lost-races',
  'strapi::session',
  { name: 'strapi::favicon', config: { path: './public/favicon.png' } },
  'strapi::public',
];

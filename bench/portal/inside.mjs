// The whole Strapi with the portal in it, as in production. Takes its settings from the environment; prints its port.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const root = resolve(import.meta.dirname, '../..');
const strapi = createStrapi({ appDir: root, distDir: resolve(root, 'dist') });
strapi.log.level = 'error';
await strapi.load();
await strapi.listen();
console.log(strapi.server.httpServer.address().port);

// Stock Strapi with its GraphQL plugin, from a folder that is put together already. Usage: node serve.mjs FOLDER;
// takes its settings from the environment and prints its port.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const [folder] = process.argv.slice(2);
const strapi = createStrapi({ appDir: folder, distDir: resolve(folder, 'dist') });
strapi.log.level = 'error';
await strapi.load();
await strapi.listen();
console.log(strapi.server.httpServer.address().port);

// One release of Gongkai, from its own folder: starts it on the database of the environment, which installs it there,
// with `rebuild` makes the store anew from the ledger, and with `fold` adds up the words that a load has noted, where
// it knows of them. Usage: node release.mjs FOLDER install|rebuild|fold; prints milliseconds.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [, , folder, act] = process.argv;
const { createStrapi } = createRequire(resolve(folder, 'package.json'))('@strapi/strapi');
const strapi = createStrapi({ appDir: folder, distDir: resolve(folder, 'dist') });
strapi.log.level = 'error';
await strapi.load();
const { upkeep, wordCounts } = strapi.plugin('publication').services;
const began = performance.now();
if (act === 'rebuild') await upkeep.rebuild();
if (act === 'fold') await wordCounts?.fold();
const took = Math.round(performance.now() - began);
// Strapi reads behind itself for a moment.
setTimeout(async () => {
  await strapi.destroy();
  console.log(took);
  process.exit(0);
}, 500);

import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { atRest } from '../../tests/integration/support/strapi';

const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
const root = resolve(import.meta.dirname, '../..');

/** The peer: stock Strapi with our content types and none of our plugins, on a database of its own. */
export const startStockStrapi = async (
  databaseUrl: string,
): Promise<{ strapi: Core.Strapi; stop(): Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'src'), { recursive: true });
  mkdirSync(join(folder, 'public/uploads'), { recursive: true });
  cpSync(join(root, 'dist/config'), join(dist, 'config'), { recursive: true });
  writeFileSync(join(dist, 'config/plugins.js'), 'module.exports = {};');
  writeFileSync(
    join(dist, 'config/middlewares.js'),
    `module.exports = ${JSON.stringify(
      ['logger', 'errors', 'security', 'cors', 'query', 'body', 'session', 'favicon', 'public'].map(
        (name) => `strapi::${name}`,
      ),
    )};`,
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'stock', strapi: { uuid: false } }));
  for (const room of ['api', 'components'])
    cpSync(join(root, 'dist/src', room), join(dist, 'src', room), { recursive: true });
  writeFileSync(
    join(dist, 'src/index.js'),
    "module.exports = { register({ strapi }) { strapi.customFields.register({ name: 'choices', type: 'json' }); } };",
  );
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  process.env.DATABASE_URL = databaseUrl;
  const strapi = createStrapi({ appDir: folder, distDir: dist });
  strapi.log.level = 'error';
  await strapi.load();
  return {
    strapi,
    stop: async () => {
      await atRest(strapi);
      await strapi.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { atRest, setForTests } from './strapi';

const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
const root = resolve(import.meta.dirname, '../../..');

const middlewares = ['logger', 'errors', 'security', 'cors', 'query', 'body', 'session', 'favicon', 'public'];

/** Our lists of codes and our texts with form are fields of ours; everything is granted to everyone, which spares the peer its asking. */
const index = (graphql: boolean): string => `module.exports = {
  register({ strapi }) {
    strapi.customFields.register({ name: 'choices', type: 'json' });
    // One of a plugin that is not there would be registered under another name.
    strapi.get('custom-fields').getAll()['plugin::texts.text'] = { name: 'text', plugin: 'texts', type: 'text' };
  },
  bootstrap({ strapi }) { ${graphql ? 'Object.assign(strapi.get("auth"), { authenticate: (context, next) => next(), verify: async () => {} });' : ''} },
};`;

const graphqlConfig = `module.exports = { graphql: { enabled: true, config: { endpoint: '/graphql', landingPage: false, maxLimit: 100, apolloServer: { introspection: true } } } };`;

/** Puts the folder of a stock Strapi together: our content types and none of our plugins. */
export const stockFolder = ({ graphql = false }: { readonly graphql?: boolean } = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-stock-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'src'), { recursive: true });
  mkdirSync(join(folder, 'public/uploads'), { recursive: true });
  cpSync(join(root, 'dist/config'), join(dist, 'config'), { recursive: true });
  writeFileSync(join(dist, 'config/plugins.js'), graphql ? graphqlConfig : 'module.exports = {};');
  writeFileSync(
    join(dist, 'config/middlewares.js'),
    `module.exports = ${JSON.stringify(middlewares.map((name) => `strapi::${name}`))};`,
  );
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'stock',
      strapi: { uuid: false },
      dependencies: graphql ? { '@strapi/plugin-graphql': '*' } : {},
    }),
  );
  // The configuration of the database refuses Strapi's own import before it opens one.
  const guard = 'src/plugins/publication/server/boot-guard/refuse-transfer.js';
  cpSync(join(root, 'dist', guard), join(dist, guard));
  for (const room of ['api', 'components'])
    cpSync(join(root, 'dist/src', room), join(dist, 'src', room), { recursive: true });
  writeFileSync(join(dist, 'src/index.js'), index(graphql));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

/** The peer: stock Strapi with our content types and none of our plugins, on a database of its own. */
export const startStockStrapi = async (
  databaseUrl: string,
  options: { readonly graphql?: boolean; readonly listen?: boolean } = {},
): Promise<{ strapi: Core.Strapi; url: string; stop(): Promise<void> }> => {
  const folder = stockFolder(options);
  setForTests(databaseUrl, false, folder);
  const strapi = createStrapi({ appDir: folder, distDir: join(folder, 'dist') });
  // Odd questions make it complain.
  strapi.log.silent = options.graphql === true;
  strapi.log.level = 'error';
  await strapi.load();
  if (options.listen) await strapi.listen();
  const address = strapi.server.httpServer.address();
  return {
    strapi,
    url: typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '',
    stop: async () => {
      await atRest(strapi);
      await strapi.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

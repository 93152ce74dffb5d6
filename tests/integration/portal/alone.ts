import { createRequire } from 'node:module';
import { resolve } from 'node:path';

// What production runs: the compiled portal, with one copy of the graphql library.
const require = createRequire(import.meta.url);
const compiled = resolve(import.meta.dirname, '../../../dist/src/plugins/portal/server');

export const { startPortal } = require(
  `${compiled}/alone/index.js`,
) as typeof import('../../../src/plugins/portal/server/alone');
export const { schemaText, portalSchema } = require(
  `${compiled}/schema/portal-schema.js`,
) as typeof import('../../../src/plugins/portal/server/schema/portal-schema');

/** The reading role's address of the Strapi that was started last. */
export const readerUrl = (): string => process.env.PORTAL_DATABASE_URL ?? '';

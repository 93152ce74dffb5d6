import { createRequire } from 'node:module';

// One copy of the client: its cache must meet the same core.
const require = createRequire(import.meta.url);

export const { Client, fetchExchange } = require('@urql/core') as typeof import('@urql/core');
export const { cacheExchange } =
  require('@urql/exchange-graphcache') as typeof import('@urql/exchange-graphcache');
export const { relayPagination } =
  require('@urql/exchange-graphcache/extras') as typeof import('@urql/exchange-graphcache/extras');

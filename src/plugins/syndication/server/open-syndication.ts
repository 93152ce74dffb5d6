import { Pool } from 'pg';
import type { ChangedTypes } from '../../../plugin-kit/database/change-clock';
import type { Ahead } from '../../../plugin-kit/http/mount-ahead';
import { changesAddress } from './changes/addresses';
import { feedAddress } from './feeds/addresses';
import { createEntrance } from './http/entrance';
import type { Document } from './http/respond';
import { Heard } from './run/heard';
import { type Places, placesOf } from './run/places';
import { Remembered } from './run/remembered';
import { sitemapAddress } from './sitemap/addresses';

export interface SyndicationOptions {
  /** The reading role's address: it sees the store and the ledger, and nothing else. */
  readonly databaseUrl: string;
  readonly places: Places;
  /** What the district's feeds are called. */
  readonly name: string;
  readonly onFault: (error: unknown) => void;
}

export interface OpenSyndication {
  readonly entrance: Ahead;
  /** To be called where something public has changed in this process: its next answer shows it. */
  changed(types: ChangedTypes): void;
  /** Answers those who wait for a change: nobody waits from now on. */
  letGo(): Promise<void>;
  close(): Promise<void>;
}

const CONNECTIONS = 4;
const STATEMENT_MS = 10_000;
const CONNECT_MS = 3_000;

/** PUBLIC_URL, PORTAL_PAGE_URL, FEED_TITLE. */
export const settingsOf = (environment: NodeJS.ProcessEnv): Pick<SyndicationOptions, 'places' | 'name'> => ({
  places: placesOf(environment),
  name: environment.FEED_TITLE || '政务公开',
});

/** Feeds, sitemap and change stream, from the database to the address: inside Strapi and beside it. */
export const openSyndication = ({
  databaseUrl,
  places,
  name,
  onFault,
}: SyndicationOptions): OpenSyndication => {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    statement_timeout: STATEMENT_MS,
    // PostgreSQL ends a statement in time; where it hangs, it does not even say that.
    query_timeout: STATEMENT_MS + 1_000,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'gongkai-syndication',
  });
  pool.on('error', onFault);
  const heard = new Heard(databaseUrl, onFault);
  const remembered = new Remembered<Document>(heard);
  const changes = changesAddress({ pool, heard, places });
  const feed = feedAddress({ pool, remembered, places, name });
  const sitemap = sitemapAddress({ pool, remembered, places });
  return {
    entrance: createEntrance(
      (path) => (path === '/syndication/changes' ? changes : (feed(path) ?? sitemap(path))),
      onFault,
    ),
    changed: (types) => heard.changed(types),
    letGo: () => heard.end(),
    close: async () => {
      await heard.end();
      await pool.end();
    },
  };
};

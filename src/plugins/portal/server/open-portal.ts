import type { ClientConfig } from 'pg';
import {
  CHANGES_CHANNEL,
  type ChangedTypes,
  changedTypesIn,
  SAYINGS,
} from '../../../plugin-kit/database/change-clock';
import { Listener } from '../../../plugin-kit/database/listener';
import { NOTES_CHANNEL } from '../../../plugin-kit/database/notes-channel';
import type { Addresses } from '../../../plugin-kit/http/addresses';
import { corsHeaders } from './http/cors';
import { createEntrance, type Entrance } from './http/entrance';
import { clientAddress, limitedAs } from './http/guard/client-address';
import { type GuardOptions, guarded } from './http/guard/guarded';
import type { CacheOptions } from './http/respond-answer';
import { usualLimits } from './limits/limits';
import { tagsChanged } from './plan/tags';
import type { RememberedAnswer } from './run/answer';
import { AnswerCache } from './run/answer-cache';
import { ConnectionPool } from './run/connection-pool';
import { OwnWords } from './run/own-words';
import { Portal } from './run/portal';
import { QuestionsNoted } from './run/questions-noted';
import type { TrustedDocuments } from './run/trusted-documents';
import { portalSchema } from './schema/portal-schema';

export interface PortalOptions {
  /** The reading role's connection: it sees the store and the ledger, and nothing else. */
  readonly connection: ClientConfig;
  readonly connections?: number;
  /** Searches, and other questions that look through much, that are answered at once. */
  readonly searches: number;
  readonly http: HttpOptions;
  /** Whether answers are kept until what they were made of changes. */
  readonly remember: boolean;
  /** Whether words that nothing was found for are told to the workers. */
  readonly notes: boolean;
  /** Where the contents of public files lie. */
  readonly filesFolder: string;
  readonly addresses: Addresses;
  readonly onFault: (error: unknown) => void;
  /** What an operator should know and nothing need be done about. */
  readonly onNews: (line: string) => void;
}

/** What stands between callers and the portal; settings.ts reads it from the environment. */
export interface HttpOptions {
  /** Sites whose pages may ask; `*` for any. */
  readonly origins: readonly string[];
  readonly caching: CacheOptions;
  readonly guard: GuardOptions;
  readonly trusted: TrustedDocuments;
}

export interface PortalReady {
  readonly database: boolean;
  readonly store: boolean;
}

export interface OpenPortal {
  readonly entrance: Entrance;
  /** To be called where something public has changed in this process: its next answer shows it. */
  changed(types: ChangedTypes): void;
  /** Whether the database answers now, and the store can be read. */
  ready(): Promise<PortalReady>;
  close(): Promise<void>;
}

const CONNECTIONS = 4;
const STATEMENT_TIMEOUT_MS = 5_000;
const onReplica =
  '数据库是只读副本，收不到变更通知，因此不缓存答复，每次都查询数据库 · The database is a replica, which tells nobody of changes: answers are not remembered, each is read anew';

/** The portal from the database to the address, inside Strapi and alone. */
export const openPortal = ({
  connection,
  connections,
  searches,
  http,
  remember,
  notes,
  filesFolder,
  addresses,
  onFault,
  onNews,
}: PortalOptions): OpenPortal => {
  const lines = new ConnectionPool({
    connection,
    count: connections ?? CONNECTIONS,
    forLaborious: searches,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    onLost: onFault,
  });
  const answers = new AnswerCache<RememberedAnswer>();
  const words = new OwnWords({
    read: async () =>
      (await lines.query('SELECT line FROM gongkai.search_saying ORDER BY document_id', [])).map(
        ([line]) => line ?? '',
      ),
    onOthers: () => answers.forget(tagsChanged([SAYINGS])),
    onFault,
  });
  const changed = (types: ChangedTypes): void => {
    answers.forget(tagsChanged(types));
    if (types === null || types.includes(SAYINGS)) words.renew();
  };
  words.listen(false);
  const noted = notes
    ? new QuestionsNoted({
        send: (message) => lines.query('SELECT pg_notify($1, $2)', [NOTES_CHANNEL, message]),
        thesaurus: () => words.current,
        now: () => new Date(),
      })
    : null;
  const heard = remember
    ? new Listener({
        connection,
        name: 'gongkai-portal-listener',
        channel: CHANGES_CHANNEL,
        onTold: (payload) => changed(changedTypesIn(payload)),
        onListening: (listening) => {
          answers.listen(listening);
          words.listen(listening);
        },
        onFault,
        onReplica: () => onNews(onReplica),
      })
    : null;
  const { origins, caching, guard, trusted } = http;
  const corsOf = corsHeaders(origins);
  const portal = new Portal({
    answers,
    trusted,
    schema: portalSchema,
    limits: usualLimits,
    ask: (asked, done) => lines.ask(asked, done),
    now: () => new Date(),
    thesaurus: () => words.current,
    noted: (text, caller) => noted?.note(text, caller),
    addresses,
    onFault,
  });
  for (const [hash, why] of portal.unfit())
    onFault(
      new Error(
        `登记的查询文档 ${hash} 与接口不符 · trusted document ${hash} does not fit the schema: ${why}`,
      ),
    );
  return {
    entrance: guarded(
      createEntrance({
        portal,
        files: { ask: (text, values) => lines.query(text, values), folder: filesFolder },
        corsOf,
        caching,
        callerOf: (request) => limitedAs(clientAddress(request, guard.proxies)),
        onFault,
      }),
      corsOf,
      guard,
    ),
    changed,
    ready: async () => {
      const [database, store] = await Promise.allSettled([
        lines.query('SELECT 1', []),
        lines.query('SELECT seq FROM gongkai.ledger_head', []),
      ]);
      return { database: database.status === 'fulfilled', store: store.status === 'fulfilled' };
    },
    close: async () => {
      words.end();
      noted?.end();
      await Promise.all([heard?.end(), lines.end()]);
    },
  };
};

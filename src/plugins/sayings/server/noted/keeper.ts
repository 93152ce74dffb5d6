import { Pool } from 'pg';
import { readNotes } from '../../../../domain/search';
import { chinaDay } from '../../../../domain/time';
import { Listener } from '../../../../plugin-kit/database/listener';
import { NOTES_CHANNEL } from '../../../../plugin-kit/database/notes-channel';
import { forgetOld, keepNotes } from './note-questions';

export interface KeeperOptions {
  /** A role that writes what is noted. */
  readonly databaseUrl: string;
  readonly onFault: (error: unknown) => void;
}

export interface Keeper {
  end(): Promise<void>;
}

const LOOK_MS = 3_600_000;

const today = (): string => chinaDay(new Date().toISOString());

/** Keeps what the portals note, and forgets what is old each hour, until it is ended. Any number may run on one database. */
export const startKeeper = ({ databaseUrl, onFault }: KeeperOptions): Keeper => {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 1,
    application_name: 'gongkai-notes',
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', onFault);
  let working: Promise<void> = Promise.resolve();
  const then = (work: () => Promise<void>): void => {
    working = working.then(work).catch(onFault);
  };
  then(() => forgetOld(pool, today()));
  const timer = setInterval(() => then(() => forgetOld(pool, today())), LOOK_MS).unref();
  // What is noted while nobody listens is lost: no answer waits for it.
  const heard = new Listener({
    connection: { connectionString: databaseUrl },
    name: 'gongkai-notes-listener',
    channel: NOTES_CHANNEL,
    onTold: (payload) => {
      const notes = readNotes(payload ?? '');
      if (notes.notes.length > 0) then(() => keepNotes(pool, notes, today()));
    },
    onFault,
  });
  const end = async (): Promise<void> => {
    clearInterval(timer);
    await heard.end();
    await working;
    await pool.end();
  };
  let ended: Promise<void> | null = null;
  return {
    end() {
      ended ??= end();
      return ended;
    },
  };
};

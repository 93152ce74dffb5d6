import pg from 'pg';
import { handOver } from './hand-over';
import { locks } from './locks';
import { migrateAsOwner } from './migrate';
import { ensureRole } from './roles';

export interface Addresses {
  /** The superuser's, who owns the ledger. */
  readonly owner: string;
  readonly application: string;
  readonly reader: string;
}

/**
 * Makes the embedded database ready for a role that is no superuser: migrations by the owner, the two roles, and what
 * each may do. Cheap where all of it is done already; one process at a time.
 */
export const prepareEmbedded = async (addresses: Addresses, root: string): Promise<void> => {
  const owner = new pg.Client({ connectionString: addresses.owner, connectionTimeoutMillis: 10_000 });
  owner.on('error', () => {});
  await owner.connect();
  try {
    await owner.query(`SELECT pg_advisory_lock(${locks.prepare})`);
    await migrateAsOwner(owner, root);
    await ensureRole(owner, addresses.application, { readsOnly: false });
    await ensureRole(owner, addresses.reader, { readsOnly: true });
    await handOver(owner, decodeURIComponent(new URL(addresses.application).username));
  } finally {
    await owner.end().catch(() => {});
  }
};

import type { AuditRow } from '../../../../domain/audit';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';

interface Kept {
  readonly seq: string;
  readonly at: string;
  readonly kind: string;
  readonly entry: string;
  readonly previous_hash: string;
  readonly hash: string;
}

const CHUNK = 2_000;

const rowOf = ({ seq, at, kind, entry, previous_hash, hash }: Kept): AuditRow => ({
  seq: Number(seq),
  at,
  kind,
  entry,
  previousHash: previous_hash,
  hash,
});

/** Entries in order, from one time on and before another (ISO 8601); null: without an end. */
export async function* entries(
  sql: Sql,
  { since, before }: { readonly since: string | null; readonly before: string | null },
): AsyncGenerator<AuditRow> {
  let last = 0;
  for (;;) {
    const chunk = await rows<Kept>(
      sql,
      `SELECT seq, at, kind, entry, previous_hash, hash FROM gongkai.audit
       WHERE seq > ? AND at >= ? AND (?::text IS NULL OR at < ?::text) ORDER BY seq LIMIT ${CHUNK}`,
      [last, since ?? '', before, before],
    );
    for (const row of chunk) yield rowOf(row);
    if (chunk.length < CHUNK) return;
    last = Number(chunk.at(-1)?.seq);
  }
}

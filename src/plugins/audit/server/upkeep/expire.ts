import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { expiresBefore, statementText } from '../../../../domain/audit';
import { inTransaction, rows } from '../../../../plugin-kit/database/sql';

/** The head of a PKCS #8 document of an Ed25519 key (RFC 8410); the 32 bytes of the key follow. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The installation's key: it signs that entries went because they were old. Made of a secret of `secrets.json`. */
const signingKey = () =>
  createPrivateKey({
    key: Buffer.concat([
      pkcs8,
      createHash('sha256')
        .update(process.env.AUDIT_KEY ?? '')
        .digest(),
    ]),
    format: 'der',
    type: 'pkcs8',
  });

/**
 * Lets go of what is older than so many days (183 at least), and leaves a signed checkpoint by which the rest is known to
 * follow. Gives the number of entries that went.
 */
export const expire = (
  strapi: Core.Strapi,
  { now, days }: { readonly now: string; readonly days: number },
): Promise<{ readonly entries: number; readonly seq: number | null }> =>
  inTransaction(strapi, async (sql) => {
    const [last] = await rows<{ seq: string; at: string; hash: string; entries: number }>(
      sql,
      `SELECT seq, at, hash, (SELECT count(*)::int FROM gongkai.audit b WHERE b.seq <= a.seq) AS entries
       FROM gongkai.audit a WHERE at < ? ORDER BY seq DESC LIMIT 1`,
      [expiresBefore(now, days)],
    );
    if (!last) return { entries: 0, seq: null };
    const { at, hash, entries } = last;
    const statement = statementText({ seq: Number(last.seq), at, hash, entries, expiredAt: now });
    const key = signingKey();
    await rows(sql, 'SELECT gongkai.expire_audit(?, ?, ?, ?)', [
      last.seq,
      statement,
      sign(null, Buffer.from(statement), key).toString('base64'),
      createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64'),
    ]);
    return { entries, seq: Number(last.seq) };
  });

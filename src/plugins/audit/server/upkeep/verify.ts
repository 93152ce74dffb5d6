import { createHash, createPublicKey, verify } from 'node:crypto';
import { hashedText } from '../../../../domain/audit';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { entries } from '../trail/read';

interface Head {
  readonly seq: string;
  readonly hash: string;
}
interface Checkpoint {
  readonly seq: string;
  readonly statement: string;
  readonly signature: string;
  readonly public_key: string;
}

const genesis = { seq: 0, hash: '0'.repeat(64) };
const at = (seq: number): string => `操作记录第 ${seq} 条 (audit entry ${seq})`;

const isSigned = ({ statement, signature, public_key }: Checkpoint): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.from(public_key, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(statement), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};

/** Where the chain begins: behind the last checkpoint. */
const beginning = async (sql: Sql): Promise<{ seq: number; hash: string; faults: readonly string[] }> => {
  const kept = await rows<Checkpoint>(
    sql,
    'SELECT seq, statement, signature, public_key FROM gongkai.audit_checkpoint ORDER BY seq',
  );
  const faults = kept
    .filter((one) => !isSigned(one))
    .map(({ seq }) => `${at(Number(seq))}：检查点的签名不符 (the checkpoint’s signature does not hold)`);
  const last = kept.at(-1);
  if (!last) return { ...genesis, faults };
  const { hash } = JSON.parse(last.statement) as { hash: string };
  return { seq: Number(last.seq), hash, faults };
};

/** Walks the trail: numbers, hashes, head, signatures of checkpoints. */
export const verifyTrail = async (
  sql: Sql,
): Promise<{ readonly entries: number; readonly head: Head | null; readonly faults: readonly string[] }> => {
  let { seq, hash, faults: found } = await beginning(sql);
  const faults = [...found];
  let count = 0;
  for await (const row of entries(sql, { since: null, before: null })) {
    if (row.seq !== seq + 1) faults.push(`${at(seq + 1)}：缺号，找到的是 ${row.seq} (gap, found ${row.seq})`);
    if (row.previousHash !== hash)
      faults.push(`${at(row.seq)}：与上一条的哈希不衔接 (previous hash differs)`);
    if (createHash('sha256').update(hashedText(row)).digest('hex') !== row.hash)
      faults.push(`${at(row.seq)}：内容与哈希不符 (hash differs from the entry)`);
    ({ seq, hash } = row);
    count += 1;
  }
  const [head] = await rows<Head>(sql, 'SELECT seq, hash FROM gongkai.audit_head');
  if (Number(head?.seq ?? -1) !== seq || head?.hash !== hash)
    faults.push(
      `操作记录末尾记为 ${head?.seq}，实际为 ${seq} (audit head says ${head?.seq}, last entry is ${seq})`,
    );
  return { entries: count, head: head ?? null, faults };
};

import type { Core } from '@strapi/strapi';
import { inTransaction, rows } from '../../../../plugin-kit/database/sql';
import { lockHead } from '../ledger/append';
import { anchorFile, lastAnchor } from './anchor-file';
import { ledgerNow } from './head';

/**
 * The last anchor names an entry that the ledger has not, or has otherwise: a backup was restored, or somebody cut the
 * end off. From here on it is another history, and gets another name, by which readers of the stream can tell.
 */
export const renewAfterRestore = async (strapi: Core.Strapi): Promise<void> => {
  const file = anchorFile();
  // Read before the ledger: an anchor that a running server adds meanwhile cannot be ahead of it.
  const last = file === null ? null : lastAnchor(file);
  if (last === null) return;
  const renewed = await inTransaction(strapi, async (sql) => {
    const [entry] = await rows<{ hash: string }>(sql, 'SELECT hash FROM gongkai.ledger WHERE seq = ?', [
      last.seq,
    ]);
    if (entry?.hash === last.hash) return null;
    const { seq } = await lockHead(sql);
    if ((await ledgerNow(sql)) !== last.ledger) return null;
    await rows(sql, 'UPDATE gongkai.ledger_head SET ledger = gen_random_uuid()::text');
    return { seq, ledger: await ledgerNow(sql) };
  });
  if (renewed === null) return;
  strapi.log.warn(
    `账本末尾为第 ${renewed.seq} 条，而锚点文件 ${file} 记有第 ${last.seq} 条：账本恢复过备份或被截断，标识改为 ${renewed.ledger}；请执行 verify --anchor ${file}（docs/operators.md） · ` +
      `The ledger ends at ${renewed.seq}, but the anchors know entry ${last.seq}: a backup was restored, or the end was cut off. The ledger's id is ${renewed.ledger} now; run verify --anchor ${file}`,
  );
};

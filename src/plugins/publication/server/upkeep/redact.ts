import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { publicType } from '../../../../domain/public-model';
import { inTransaction, rows, type Sql } from '../../../../plugin-kit/database/sql';
import { append, lockHead } from '../ledger/append';
import type { LedgerRow } from '../ledger/entry';
import { recordPlaces } from '../places/record';
import { notifyHere } from '../store/notify';
import { qualified } from '../store/tables';
import { actorOf } from '../writes/actor';
import { discardFiles } from './discard-files';

const refuse = (zh: string, en: string): never => {
  throw new errors.ApplicationError(`${zh} (${en})`);
};

const entryAt = async (sql: Sql, seq: number): Promise<LedgerRow> => {
  const [row] = await rows<LedgerRow>(sql, 'SELECT * FROM gongkai.ledger WHERE seq = ?', [seq]);
  return row ?? refuse(`账本没有第 ${seq} 条`, `the ledger has no entry ${seq}`);
};

const isCurrent = async (sql: Sql, row: LedgerRow): Promise<boolean> => {
  const found = await rows(
    sql,
    `SELECT 1 FROM ${qualified(publicType(row.type))} WHERE document_id = ? AND locale = ? AND seq = ?`,
    [row.document_id, row.locale, row.seq],
  );
  return found.length > 0;
};

/**
 * Takes the text out of an entry that is no longer current (personal data published by mistake): snapshot and salt go,
 * the hashes stay, so that the chain holds and the text cannot be guessed. The redaction is itself an entry, and comes
 * first: the database takes no text out that no entry names.
 */
export const redact = async (
  strapi: Core.Strapi,
  seq: number,
  reason: string,
): Promise<{ seq: number; redacted: boolean }> =>
  inTransaction(strapi, async (sql) => {
    if (reason.trim() === '') refuse('请写明原因', 'give a reason');
    await lockHead(sql);
    const row = await entryAt(sql, seq);
    if (row.action === 'redact' || row.action === 'withdraw')
      refuse(`第 ${seq} 条没有公开内容`, `entry ${seq} carries no text`);
    if (row.redacted) return { seq, redacted: false };
    if (await isCurrent(sql, row))
      refuse(
        `第 ${seq} 条是现行公开内容，请先更正或撤回，再抹除`,
        `entry ${seq} is still current: revise or withdraw the document first`,
      );
    const unit = row.unit_id === null ? null : { id: row.unit_id, code: row.unit_code, name: row.unit_name };
    const appended = await append(
      sql,
      [
        {
          action: 'redact',
          type: row.type,
          documentId: row.document_id,
          locale: row.locale,
          snapshot: null,
          unit,
          actor: actorOf(strapi),
          reason,
          redacts: seq,
        },
      ],
      new Date(),
    );
    await recordPlaces(sql, appended);
    await rows(sql, 'SELECT gongkai.take_out_text(?)', [seq]);
    await discardFiles(strapi, sql, row);
    await notifyHere(strapi, [row.type]);
    return { seq, redacted: true };
  });

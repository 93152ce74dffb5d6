import { describe, expect, test } from 'vitest';
import { service } from '../../../src/plugins/service';
import type { Bureau } from './bureau';

/** Numbers, redactions, and what verify finds in all that was written before. */
export const ledgerStories = (bureau: Bureau): void => {
  const { items, upkeep, entriesOf, actionsOf, complete } = bureau;

  describe('the ledger', () => {
    test('200 publishes at once leave numbers without gaps, in commit order', async () => {
      const created = await Promise.all(
        Array.from({ length: 200 }, (_, index) => items().create({ data: complete(`并发 ${index}`) })),
      );
      await Promise.all(created.map(({ documentId }) => items().publish({ documentId })));
      const { rows } = await bureau.app.db.query(
        'SELECT count(*)::int AS n, max(seq)::int AS last FROM gongkai.ledger',
      );
      expect(rows[0].n).toBe(rows[0].last);
      const { rows: disorder } = await bureau.app.db.query(
        'SELECT a.seq FROM gongkai.ledger a JOIN gongkai.ledger b ON b.seq = a.seq + 1 WHERE b.at < a.at',
      );
      expect(disorder).toEqual([]);
    });

    test('the same document published by many at once stays one document', async () => {
      const { documentId } = await items().create({ data: complete('抢着发布') });
      await Promise.all(Array.from({ length: 10 }, () => items().publish({ documentId })));
      expect(await actionsOf(documentId)).toEqual(['publish zh-Hans']);
      const { rows } = await bureau.app.db.query(
        'SELECT count(*)::int AS n FROM catalog_items WHERE document_id = $1 AND published_at IS NOT NULL',
        [documentId],
      );
      expect(rows[0].n).toBe(1);
    });

    test('verify agrees with all of the above', async () => {
      const report = await upkeep().verify();
      expect(report.faults).toEqual([]);
      expect(report.ok).toBe(true);
      expect(report.documents).toBeGreaterThan(200);
    });

    test('an entry cannot be changed or deleted, not even by hand', async () => {
      await expect(
        bureau.app.db.query("UPDATE gongkai.ledger SET snapshot = '{}' WHERE seq = 1"),
      ).rejects.toThrow('append-only');
      await expect(bureau.app.db.query('DELETE FROM gongkai.ledger WHERE seq = 1')).rejects.toThrow(
        'append-only',
      );
    });

    test('verify finds a document that was changed behind the gate', async () => {
      const { documentId } = await bureau.items().create({ data: complete('被偷改'), status: 'published' });
      await bureau.app.db.query(
        "UPDATE catalog_items SET level_2 = '偷改了' WHERE document_id = $1 AND published_at IS NOT NULL",
        [documentId],
      );
      expect((await upkeep().verify()).faults).toEqual([
        expect.stringMatching(new RegExp(`catalog-item ${documentId} zh-Hans：.*level2`)),
      ]);
      await bureau.app.db.query(
        "UPDATE catalog_items SET level_2 = '被偷改' WHERE document_id = $1 AND published_at IS NOT NULL",
        [documentId],
      );
      expect((await upkeep().verify()).ok).toBe(true);
    });

    test('verify finds a store that was tampered with, and rebuild makes it right', async () => {
      await bureau.app.db.query('UPDATE gongkai.store_unit SET office = \'"别处"\' WHERE document_id = $1', [
        bureau.unit,
      ]);
      await bureau.app.db.query('DELETE FROM gongkai.store_domain');
      const broken = await upkeep().verify();
      expect(broken.ok).toBe(false);
      expect(broken.faults).toHaveLength(2);
      const rebuilt = await upkeep().rebuild();
      expect(rebuilt.documents).toBe(broken.documents);
      expect((await upkeep().verify()).faults).toEqual([]);
    });

    test('an older entry can be redacted: the text goes, the chain holds; a current one cannot', async () => {
      const { documentId } = await bureau
        .items()
        .create({ data: complete('误公开身份证号'), status: 'published' });
      const [first] = await entriesOf(documentId);
      const seq = Number(first?.seq);
      await expect(upkeep().redact(seq, '误公开个人信息')).rejects.toThrow('现行公开内容');
      await items().update({ documentId, data: { level2: '已更正' }, status: 'published' });
      expect(await upkeep().redact(seq, '误公开个人信息')).toEqual({ seq, redacted: true });
      const [redacted] = await entriesOf(documentId);
      expect(redacted).toMatchObject({ snapshot: null, salt: null, redacted: true });
      expect(await actionsOf(documentId)).toEqual(['publish zh-Hans', 'revise zh-Hans', 'redact zh-Hans']);
      expect((await upkeep().verify()).faults).toEqual([]);
    });
  });

  describe('the reading role', () => {
    const readable = async (statement: string): Promise<string> => {
      const pool = service(bureau.app.strapi, 'publication', 'reader').pool();
      return pool.query(statement).then(
        () => 'ok',
        (error: Error) => error.message,
      );
    };

    test('reads the store and the ledger, and nothing else', async () => {
      expect(await readable('SELECT title_text FROM gongkai.store_catalog_item LIMIT 1')).toBe('ok');
      expect(await readable('SELECT seq, snapshot, hash FROM gongkai.ledger LIMIT 1')).toBe('ok');
      expect(await readable('SELECT salt FROM gongkai.ledger')).toContain('permission denied');
      expect(await readable('SELECT actor FROM gongkai.ledger')).toContain('permission denied');
      expect(await readable('SELECT * FROM catalog_items')).toContain('permission denied');
      expect(await readable('SELECT * FROM admin_users')).toContain('permission denied');
      expect(await readable('DELETE FROM gongkai.store_unit')).toMatch(/permission denied|read-only/);
    });
  });
};

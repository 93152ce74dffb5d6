import { describe, expect, test } from 'vitest';
import { service } from '../../../src/plugin-kit/strapi/service';
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

    test('neither ledger nor head can be emptied, and the head never moves back', async () => {
      for (const statement of ['TRUNCATE gongkai.ledger', 'TRUNCATE gongkai.ledger CASCADE'])
        await expect(bureau.app.db.query(statement)).rejects.toThrow('append-only');
      for (const statement of [
        'UPDATE gongkai.ledger_head SET seq = seq - 1',
        "UPDATE gongkai.ledger_head SET at = '2020-01-01T00:00:00.000Z'",
        'DELETE FROM gongkai.ledger_head',
        'TRUNCATE gongkai.ledger_head',
      ])
        await expect(bureau.app.db.query(statement)).rejects.toThrow('moves forward only');
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

    test('by hand no text is taken out: not of a current entry, nor of one that no later entry names', async () => {
      const { documentId } = await items().create({ data: complete('手工抹除'), status: 'published' });
      await items().update({ documentId, data: { level2: '手工抹除（改）' }, status: 'published' });
      const [first, second] = await entriesOf(documentId);
      for (const statement of [
        'UPDATE gongkai.ledger SET snapshot = NULL, salt = NULL, redacted = true WHERE seq = $1',
        'UPDATE gongkai.ledger SET redacted = true WHERE seq = $1',
        'SELECT gongkai.take_out_text($1)',
      ])
        for (const seq of [first?.seq, second?.seq])
          await expect(bureau.app.db.query(statement, [seq])).rejects.toThrow('append-only');
    });

    const emptied = 'snapshot = NULL, salt = NULL, redacted = true';
    const someRedaction = "(SELECT min(redacts) FROM gongkai.ledger WHERE action = 'redact')";
    test.each([
      [
        'marked and emptied',
        `UPDATE gongkai.ledger SET ${emptied} WHERE seq = 3`,
        /第 3 条.*没有对应的抹除条目/,
      ],
      [
        'marked and changed',
        "UPDATE gongkai.ledger SET snapshot = '{}', redacted = true WHERE seq = 3",
        /第 3 条.*仍有内容/,
      ],
      ['only marked', 'UPDATE gongkai.ledger SET redacted = true WHERE seq = 3', /第 3 条.*仍有内容/],
      [
        'a text put back under a true redaction',
        `UPDATE gongkai.ledger SET snapshot = '{}' WHERE seq = ${someRedaction}`,
        /仍有内容/,
      ],
      [
        'the mark taken off',
        `UPDATE gongkai.ledger SET redacted = false WHERE seq = ${someRedaction}`,
        /内容与哈希不符.*|未被抹除/,
      ],
      [
        'a text given to a withdrawal',
        "UPDATE gongkai.ledger SET snapshot = '{}' WHERE seq = (SELECT min(seq) FROM gongkai.ledger WHERE action = 'withdraw')",
        /撤回或抹除条目不应有内容/,
      ],
      [
        'the time of the head',
        "UPDATE gongkai.ledger_head SET at = '2030-01-01T00:00:00.000Z'",
        /末尾的时间/,
      ],
      [
        'the redaction cut off and the head moved back',
        `WITH cut AS (DELETE FROM gongkai.ledger WHERE seq >= (SELECT max(seq) FROM gongkai.ledger WHERE action = 'redact') RETURNING seq)
         UPDATE gongkai.ledger_head SET (seq, hash, at) = (SELECT seq, hash, at FROM gongkai.ledger WHERE seq = (SELECT min(seq) - 1 FROM cut))`,
        /没有对应的抹除条目/,
      ],
      [
        'a snapshot that cannot be read',
        "UPDATE gongkai.ledger SET snapshot = 'x' || substr(snapshot, 2) WHERE seq = 3",
        /^第 3 条.*公开内容与哈希不符/,
      ],
    ])('past every lock, %s: verify names it', async (_, statement, said) => {
      const { faults } = await afterTampering(statement);
      expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(said)]));
    });

    test('a snapshot that cannot be read is one fault, of a document that is public as well', async () => {
      const { rows } = await bureau.app.db.query('SELECT seq FROM gongkai.store_domain');
      const damage = `UPDATE gongkai.ledger SET snapshot = substr(snapshot, 2) WHERE seq = ${rows[0].seq}`;
      expect((await afterTampering(damage)).faults).toHaveLength(1);
      expect((await upkeep().verify()).faults).toEqual([]);
    });

    /** What verify says of a ledger that somebody changed who may do everything; it is as before afterwards. */
    const afterTampering = async (statement: string) => {
      const client = await bureau.app.db.connect();
      try {
        await client.query('SET session_replication_role = replica');
        await client.query('CREATE TABLE kept AS TABLE gongkai.ledger');
        await client.query('CREATE TABLE kept_head AS TABLE gongkai.ledger_head');
        await client.query(statement);
        return await upkeep().verify();
      } finally {
        await client.query('DELETE FROM gongkai.ledger');
        await client.query('DELETE FROM gongkai.ledger_head');
        await client.query('INSERT INTO gongkai.ledger TABLE kept');
        await client.query('INSERT INTO gongkai.ledger_head TABLE kept_head');
        await client.query('DROP TABLE kept, kept_head');
        await client.query('RESET session_replication_role');
        client.release();
      }
    };
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

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from './support/account';
import { bodyOf, type District, home, openDistrict } from './support/two-offices';
import { fillUnit, type Ids } from './support/two-units';

// Requests that no form of the admin sends, by somebody who writes them by hand.
let district: District;
/** Of 区卫健委, none of it public. */
let secret: Ids;
const nobodys = 'a0a0a0a0a0a0a0a0a0a0a0a0';
const noRow = 999_999;

beforeAll(async () => {
  district = await openDistrict();
  secret = await fillUnit(district.app, 'WD-WJW', '机密', false);
});
afterAll(() => district.app.stop());

const upload = async (by: Caller, name: string, more: Readonly<Record<string, string>> = {}) => {
  const form = new FormData();
  form.append('files', new Blob([`notes ${name}`], { type: 'text/plain' }), `${name}.txt`);
  form.append('fileInfo', JSON.stringify({ name: `${name}.txt` }));
  for (const [field, value] of Object.entries(more)) form.append(field, value);
  const answer = await by('POST', '/upload', form);
  expect(answer.status).toBe(201);
  return ((await answer.json()) as ReadonlyArray<{ id: number }>)[0]?.id ?? 0;
};

const one = async (sql: string, ...values: readonly unknown[]) =>
  (await district.app.db.query(sql, [...values])).rows[0] as Readonly<Record<string, unknown>> | undefined;

describe('a link to another unit’s draft is refused, like one to what is not there', () => {
  const policy = (documentId: string, id: number): ReadonlyArray<readonly [string, object]> => [
    ['beside an empty connect', { documentId, connect: [] }],
    ['by its row, beside an empty connect', { id, connect: [] }],
    ['beside an empty set', { documentId, set: null }],
    ['to be linked no more', { disconnect: [{ documentId, locale: 'zh-Hans' }] }],
    ['to be linked no more, by its row', { disconnect: [{ id }] }],
    ['as what another stands before', { connect: [beside({ before: documentId })] }],
    ['as what another stands after', { connect: [beside({ after: documentId })] }],
    ['in a list within a set', { set: [{ id, documentId, disconnect: [] }] }],
  ];
  const beside = (position: object) => ({ documentId: district.civil.policy, position });
  test('in whatever form', async () => {
    const row = await one('SELECT id FROM policies WHERE document_id = $1', secret.policy);
    const foreign = policy(secret.policy ?? '', Number(row?.id));
    const absent = policy(nobodys, noRow);
    for (const [place, [name, form]] of foreign.entries()) {
      const told = [];
      for (const value of [form, absent[place]?.[1]]) {
        const answer = await district.her(
          'PUT',
          `${home('interpretation')}/${district.civil.interpretation}?locale=zh-Hans`,
          { policy: value },
        );
        told.push({ status: answer.status, text: await answer.text() });
      }
      expect([name, told[0]]).toEqual([name, told[1]]);
      expect([name, told[0]?.status]).toEqual([name, 400]);
    }
    const kept = await one(
      `SELECT p.document_id AS policy FROM interpretations i JOIN interpretations_policy_lnk l ON l.interpretation_id = i.id
       JOIN policies p ON p.id = l.policy_id WHERE i.document_id = $1`,
      district.civil.interpretation,
    );
    expect(kept).toEqual({ policy: district.civil.policy });
  });
});

describe('a file of another unit', () => {
  test('is attached to nothing of hers, in whatever form', async () => {
    const his = await upload(district.him, 'his');
    for (const file of [
      his,
      { id: his },
      { id: his, connect: [] },
      { set: [{ id: his }] },
      { disconnect: [{ id: his }] },
    ]) {
      const at = `${home('policy')}/${district.civil.policy}?locale=zh-Hans`;
      const answer = await district.her('PUT', at, { attachments: [{ name: '附件', file }] });
      const text = JSON.stringify(file);
      expect([text, answer.status]).toEqual([text, 400]);
      expect(JSON.stringify(await bodyOf(answer))).not.toContain('his.txt');
    }
  });

  test('an upload hangs on no row, whatever its form names: neither another unit’s nor what is public', async () => {
    const his = await upload(district.him, 'notes');
    const saved = await district.him('PUT', `${home('policy')}/${secret.policy}?locale=zh-Hans`, {
      attachments: [{ name: '机密附件', file: his }],
    });
    expect(saved.status).toBe(200);
    const links = async () =>
      (await district.app.db.query('SELECT * FROM files_related_mph ORDER BY id')).rows as ReadonlyArray<{
        related_id: number;
      }>;
    const before = await links();
    expect(before).toHaveLength(1);
    await upload(district.her, 'hers', {
      ref: 'shared.attachment',
      refId: String(before[0]?.related_id),
      field: 'file',
    });
    expect(await links()).toEqual(before);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from './support/account';
import { rowsOf } from './support/trail';
import { type District, home, openDistrict } from './support/two-offices';

let district: District;

beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.app.stop());

const reason = { 'x-gongkai-reason': encodeURIComponent('内容已调整') };
const formOf = (parts: Readonly<Record<string, string | Blob>>): FormData => {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts))
    if (typeof part === 'string') form.append(name, part);
    else form.append(name, part, 'x.txt');
  return form;
};
const text = (): Blob => new Blob(['notes'], { type: 'text/plain' });

const uploaded = async (by: Caller): Promise<number> => {
  const answer = await by('POST', '/upload', formOf({ files: text(), fileInfo: '{"name":"his.txt"}' }));
  const [file] = (await answer.json()) as ReadonlyArray<{ id: number }>;
  return file?.id ?? 0;
};

/** The refusals that she leaves in the trail, as of what and of which type. */
const refusalsOf = async (...asked: Parameters<Caller>): Promise<readonly unknown[]> => {
  const since = await rowsOf(district.app);
  await district.her(...asked);
  return (await rowsOf(district.app, since.length)).map(({ kind, of, facts }) => [kind, of, facts.type]);
};

const policy = 'api::policy.policy';

describe('each attempt on what is another unit’s is noted, wherever its number stands', () => {
  test('in a clone, a bulk action, a question of the panel', async () => {
    const his = district.health.policy ?? '';
    const bulk = { documentIds: [his] };
    for (const [path, body] of [
      [`${home('policy')}/clone/${his}?locale=zh-Hans`, {}],
      [`${home('policy')}/auto-clone/${his}?locale=zh-Hans`, {}],
      [`${home('policy')}/actions/bulkPublish?locale=zh-Hans`, bulk],
      [`${home('policy')}/actions/bulkUnpublish?locale=zh-Hans`, bulk],
      [`${home('policy')}/actions/bulkDelete?locale=zh-Hans`, bulk],
      ['/completeness/rehearsal', { type: 'policy', documentId: his, locale: 'zh-Hans', values: {} }],
    ] as const)
      expect([path, await refusalsOf('POST', path, body, reason)]).toEqual([
        path,
        [['refused', his, policy]],
      ]);
    for (const path of [
      `/completeness/waivers?type=policy&documentId=${his}`,
      `/syndication/outlets-of-document?type=policy&documentId=${his}`,
    ])
      expect([path, await refusalsOf('GET', path)]).toEqual([path, [['refused', his, policy]]]);
  });

  test('beside her own: only what was not hers', async () => {
    const documentIds = [district.civil.policy, district.health.policy];
    const path = `${home('policy')}/actions/bulkPublish?locale=zh-Hans`;
    expect(await refusalsOf('POST', path, { documentIds })).toEqual([
      ['refused', district.health.policy, policy],
    ]);
  });

  test('in the media library', async () => {
    const [hers, his] = [await uploaded(district.her), await uploaded(district.him)];
    const fileIds = [hers, his];
    for (const [path, body] of [
      [`/upload?id=${his}`, formOf({ fileInfo: '{"name":"x"}' })],
      [`/upload?id=${his}`, formOf({ files: text(), fileInfo: '{"name":"x"}' })],
      ['/upload/actions/bulk-update', { updates: [{ id: his, fileInfo: { name: 'x' } }] }],
      ['/upload/actions/bulk-delete', { fileIds }],
    ] as const)
      expect([path, await refusalsOf('POST', path, body)]).toEqual([path, [['refused', String(his), null]]]);
    // What is hers is hers to delete, and no refusal.
    expect(
      await refusalsOf('POST', '/upload/actions/bulk-delete', { fileIds: [await uploaded(district.her)] }),
    ).toEqual([]);
  });

  test('several at once are one entry that names each', async () => {
    const documentIds = [district.health.policy, district.health.policy?.replace(/.$/u, '0')];
    const since = await rowsOf(district.app);
    await district.her(
      'POST',
      `${home('policy')}/actions/bulkDelete?locale=zh-Hans`,
      { documentIds },
      reason,
    );
    expect(await rowsOf(district.app, since.length)).toMatchObject([
      { kind: 'refused', of: null, facts: { all: documentIds } },
    ]);
  });
});

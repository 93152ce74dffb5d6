import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uidOf } from '../../src/domain/public-model';
import type { Caller } from './support/account';
import { bodyOf, type District, home, listed, openDistrict, unitId } from './support/two-offices';
import { documents, unitTypes } from './support/two-units';

let district: District;

beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.app.stop());

describe('lists and their counts', () => {
  test('hold her unit’s documents of every type, and nobody else’s', async () => {
    for (const { name } of unitTypes) {
      expect([name, await listed(district.her, name)]).toEqual([
        name,
        { ids: [district.civil[name]], total: 1 },
      ]);
      expect([name, await listed(district.him, name)]).toEqual([
        name,
        { ids: [district.health[name]], total: 1 },
      ]);
      expect([name, await listed(district.nobody, name)]).toEqual([name, { ids: [], total: 0 }]);
      const all = await listed(district.office, name);
      expect(all.ids).toEqual(expect.arrayContaining([district.civil[name], district.health[name]]));
    }
  });

  test('registers are read by all', async () => {
    for (const name of ['unit', 'domain', 'channel', 'guideline-item', 'legal-basis']) {
      const { total } = await listed(district.office, name);
      expect(total).toBeGreaterThan(0);
      expect([name, (await listed(district.her, name)).total]).toEqual([name, total]);
      expect([name, (await listed(district.nobody, name)).total]).toEqual([name, total]);
    }
  });

  test('the media centre reads what is public, of every unit', async () => {
    const { ids } = await listed(district.media, 'policy');
    expect(ids).toEqual(expect.arrayContaining([district.civil.policy, district.health.policy]));
    expect(await listed(district.media, 'response')).toEqual({ ids: [], total: 0 });
  });

  test('the home page counts what is hers', async () => {
    const count = async (by: Caller) =>
      (await bodyOf(await by('GET', '/content-manager/homepage/count-documents'))).data as {
        draft: number;
        published: number;
      };
    const registers = (await count(district.nobody)).published;
    expect(await count(district.nobody)).toMatchObject({ draft: 0 });
    expect(await count(district.her)).toMatchObject({
      draft: unitTypes.length - 1,
      published: registers + 1,
    });
    const recent = await district.her('GET', '/content-manager/homepage/recent-documents?action=update');
    expect(await recent.text()).not.toContain('卫健');
  });

  test('no filter and no order on another unit’s document tells that it is there', async () => {
    // An old link of hers to a document of the other unit.
    await documents(district.app, uidOf('response'))
      .publish({ documentId: district.civil.response ?? '' })
      .catch(() => null);
    const linked = await (
      district.app.strapi.documents(uidOf('response')) as {
        create(asked: object): Promise<{ documentId: string }>;
      }
    ).create({
      data: { title: '民政的旧链接', unit: await unitId(district, 'WD-MZJ'), policy: district.health.policy },
      locale: 'zh-Hans',
    });
    for (const query of [
      `&filters[policy][documentId][$eq]=${district.health.policy}`,
      '&filters[policy][title][$contains]=卫健',
      '&filters[policy][title][$notNull]=true&filters[policy][title][$startsWith]=卫',
    ])
      expect([query, await listed(district.her, 'response', query)]).toEqual([query, { ids: [], total: 0 }]);
    const absent = await listed(district.her, 'response', '&filters[policy][id][$null]=true');
    expect(absent.ids).toEqual([linked.documentId]);
    const one = await bodyOf(
      await district.her('GET', `${home('response')}/${linked.documentId}?locale=zh-Hans`),
    );
    expect(JSON.stringify(one)).not.toContain('卫健');
    const links = await district.her(
      'GET',
      `/content-manager/relations/api::response.response/${linked.documentId}/policy?locale=zh-Hans`,
    );
    expect(await bodyOf(links)).toMatchObject({ results: [] });
    // She saves it: the link that she does not see stays.
    const saved = await district.her('PUT', `${home('response')}/${linked.documentId}?locale=zh-Hans`, {
      concern: '问',
    });
    expect([saved.status, (await saved.text()).includes('卫健')]).toEqual([200, false]);
    const kept = await documents(district.app, uidOf('response')).findFirst({
      filters: { documentId: linked.documentId },
      populate: ['policy'],
    });
    expect(kept).toMatchObject({ policy: { documentId: district.health.policy } });
  });
});

describe('pickers', () => {
  const offered = async (by: Caller, type: string, field: string): Promise<readonly string[]> => {
    const answer = await by(
      'GET',
      `/content-manager/relations/api::${type}.${type}/${field}?locale=zh-Hans&pageSize=100`,
    );
    expect(answer.status).toBe(200);
    const { results } = (await answer.json()) as { results: ReadonlyArray<{ documentId: string }> };
    return results.map(({ documentId }) => documentId);
  };
  test('offer her documents, and of units her own', async () => {
    expect(await offered(district.her, 'interpretation', 'policy')).toEqual([district.civil.policy]);
    expect(await offered(district.her, 'disclosure', 'catalogItem')).toEqual([
      district.civil['catalog-item'],
    ]);
    expect(await offered(district.her, 'policy', 'issuer')).toEqual([await unitId(district, 'WD-MZJ')]);
    expect((await offered(district.her, 'policy', 'jointIssuers')).length).toBeGreaterThan(20);
    expect((await offered(district.office, 'policy', 'issuer')).length).toBeGreaterThan(20);
    expect(await offered(district.nobody, 'policy', 'issuer')).toEqual([]);
  });
});

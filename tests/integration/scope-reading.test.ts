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
    // An old link of hers to a document of the other unit that is not public.
    const secret = (
      await documents(district.app, uidOf('policy')).create({
        data: {
          title: '卫健未公开的政策',
          issuedOn: '2026-11-01',
          issuer: await unitId(district, 'WD-WJW'),
        },
        locale: 'zh-Hans',
      })
    ).documentId;
    const linked = await (
      district.app.strapi.documents(uidOf('response')) as {
        create(asked: object): Promise<{ documentId: string }>;
      }
    ).create({
      data: { title: '民政的旧链接', unit: await unitId(district, 'WD-MZJ'), policy: secret },
      locale: 'zh-Hans',
    });
    for (const query of [
      `&filters[policy][documentId][$eq]=${secret}`,
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
    expect(kept).toMatchObject({ policy: { documentId: secret } });
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
  test('offer her documents, what is public of others, and of units her own', async () => {
    expect(await offered(district.her, 'interpretation', 'policy')).toEqual(
      expect.arrayContaining([district.civil.policy, district.health.policy]),
    );
    expect(await offered(district.her, 'disclosure', 'catalogItem')).toEqual([
      district.civil['catalog-item'],
    ]);
    expect(await offered(district.her, 'policy', 'issuer')).toEqual([await unitId(district, 'WD-MZJ')]);
    expect((await offered(district.her, 'policy', 'jointIssuers')).length).toBeGreaterThan(20);
    expect((await offered(district.office, 'policy', 'issuer')).length).toBeGreaterThan(20);
    expect(await offered(district.nobody, 'policy', 'issuer')).toEqual([]);
  });
});

describe('parts and orders', () => {
  const partOf = async (documentId: string | undefined): Promise<string> => {
    const { rows } = await district.app.db.query(
      `SELECT c.cmp_id AS id FROM catalog_items_cmps c JOIN catalog_items i ON i.id = c.entity_id
       WHERE c.field = 'legalBases' AND i.document_id = $1 AND i.published_at IS NULL`,
      [documentId],
    );
    return String(rows[0]?.id);
  };
  test('a part of another unit’s document is not there, whatever its number', async () => {
    const at = async (id: string) => {
      const answer = await district.her(
        'GET',
        `/content-manager/relations/catalogue.legal-basis-citation/${id}/legalBasis`,
      );
      return { status: answer.status, text: (await answer.text()).replaceAll(id, 'ID') };
    };
    expect((await at(await partOf(district.civil['catalog-item']))).status).toBe(200);
    const foreign = await at(await partOf(district.health['catalog-item']));
    expect(foreign).toEqual(await at('99999999'));
    expect(foreign.status).toBe(404);
  });

  test('rows are asked for by their number in vain', async () => {
    const { rows } = await district.app.db.query('SELECT id FROM policies WHERE document_id = $1', [
      district.health.policy,
    ]);
    const fields = (id: number) =>
      district.her('POST', '/i18n/content-manager/actions/get-non-localized-fields', {
        model: uidOf('policy'),
        id,
        locale: 'en',
      });
    expect((await fields(rows[0].id)).status).toBe((await fields(99_999_999)).status);
    const byNumber = await listed(district.her, 'policy', `&filters[id][$eq]=${rows[0].id}`);
    expect(byNumber).toEqual({ ids: [], total: 0 });
  });

  test('lists in the order of a link, at once for two accounts, hold what is each one’s', async () => {
    const asked = Array.from({ length: 6 }, (_, index) => {
      const [by, own] = index % 2 === 0 ? [district.her, district.civil] : [district.him, district.health];
      return listed(by, 'disclosure', '&sort=catalogItem.level1:asc').then(({ ids }) => [
        ids,
        [own.disclosure],
      ]);
    });
    for (const [ids, expected] of await Promise.all(asked)) expect(ids).toEqual(expected);
  });
});

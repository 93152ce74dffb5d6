import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uidOf } from '../../src/domain/public-model';
import { bodyOf, type District, home, openDistrict, unitId } from './support/two-offices';
import { documents } from './support/two-units';

let district: District;

beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.app.stop());

interface Offered {
  readonly documentId: string;
  readonly id: number;
  readonly title: string;
}

/** What her form offers when an interpretation's policy is chosen, by words of the title. */
const offered = async (words = ''): Promise<readonly Offered[]> => {
  const search = words === '' ? '' : `&_q=${encodeURIComponent(words)}`;
  const answer = await district.her(
    'GET',
    `/content-manager/relations/api::interpretation.interpretation/policy?locale=zh-Hans&pageSize=100${search}`,
  );
  expect(answer.status).toBe(200);
  return (await bodyOf(answer)).results as readonly Offered[];
};

const titles = async (): Promise<readonly string[]> => (await offered()).map(({ title }) => title);

const interpretation = (): string => `${home('interpretation')}/${district.civil.interpretation}`;

/** What her form shows as the interpretation's policy. */
const shown = async (): Promise<readonly Offered[]> => {
  const answer = await district.her(
    'GET',
    `/content-manager/relations/api::interpretation.interpretation/${district.civil.interpretation}/policy?locale=zh-Hans`,
  );
  expect(answer.status).toBe(200);
  return (await bodyOf(answer)).results as readonly Offered[];
};

describe('a unit interprets a policy of another unit', () => {
  test('she finds what is public, by the words that are public, and what is being written is not told', async () => {
    const revised = await district.him('PUT', `${home('policy')}/${district.health.policy}?locale=zh-Hans`, {
      title: '卫健政策（内部讨论稿）',
    });
    expect(revised.status).toBe(200);
    expect(await titles()).toEqual(expect.arrayContaining(['卫健政策', '民政政策']));
    expect(await titles()).not.toContainEqual(expect.stringContaining('讨论稿'));
    expect((await offered('卫健政策')).map(({ documentId }) => documentId)).toEqual([district.health.policy]);
    expect(await offered('内部讨论')).toEqual([]);
  });

  test('she links to it, sees it in her form, saves again, and it is still there', async () => {
    const [policy] = await offered('卫健政策');
    const linked = await district.her('PUT', `${interpretation()}?locale=zh-Hans`, {
      policy: { connect: [{ id: policy?.id, documentId: policy?.documentId, locale: 'zh-Hans' }] },
    });
    expect([linked.status, (await linked.text()).includes('讨论稿')]).toEqual([200, false]);
    expect(await shown()).toMatchObject([{ documentId: district.health.policy, title: '卫健政策' }]);
    const saved = await district.her('PUT', `${interpretation()}?locale=zh-Hans`, {
      title: '民政的解读',
      policy: { connect: [], disconnect: [] },
    });
    expect(saved.status).toBe(200);
    expect(await shown()).toMatchObject([{ documentId: district.health.policy }]);
    const kept = await documents(district.app, uidOf('interpretation')).findFirst({
      filters: { documentId: district.civil.interpretation },
      populate: ['policy'],
    });
    expect(kept).toMatchObject({ policy: { documentId: district.health.policy } });
  });

  test('of what stands behind the link she reads nothing that is not hers', async () => {
    const asked = await district.her(
      'GET',
      `${home('interpretation')}?locale=zh-Hans&populate[policy][populate]=*&populate[policy][fields]=*`,
    );
    expect(await asked.text()).not.toContain('讨论稿');
    expect(
      (await district.her('GET', `${home('policy')}/${district.health.policy}?locale=zh-Hans`)).status,
    ).toBe(404);
    const list = await bodyOf(await district.her('GET', `${home('policy')}?locale=zh-Hans`));
    expect(list).toMatchObject({ pagination: { total: 1 } });
  });

  test('the policy is not hers for that: she changes nothing of it', async () => {
    const changed = await district.her('PUT', `${home('policy')}/${district.health.policy}?locale=zh-Hans`, {
      title: '改名',
    });
    expect(changed.status).toBe(404);
  });

  test('a draft of another unit is refused, told on the field like one that is not there', async () => {
    const { documentId } = await documents(district.app, uidOf('policy')).create({
      data: {
        title: '卫健草稿',
        issuedOn: '2026-11-01',
        issuer: await unitId(district, 'WD-WJW'),
      },
      locale: 'zh-Hans',
    });
    const told = [];
    for (const id of [documentId, 'a0a0a0a0a0a0a0a0a0a0a0a0']) {
      const answer = await district.her('PUT', `${interpretation()}?locale=zh-Hans`, {
        policy: { connect: [{ documentId: id }] },
      });
      told.push({ status: answer.status, text: await answer.text() });
    }
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toMatchObject({
      status: 400,
      text: expect.stringContaining('或是其他单位尚未公开的'),
    });
  });

  test('once it is withdrawn it is not shown any more, and the link stays for its unit’s return', async () => {
    const reason = { 'x-gongkai-reason': encodeURIComponent('办法已废止') };
    const withdrawn = await district.him(
      'POST',
      `${home('policy')}/${district.health.policy}/actions/unpublish?locale=zh-Hans`,
      {},
      reason,
    );
    expect(withdrawn.status).toBe(200);
    expect(await shown()).toEqual([]);
    expect(await titles()).toContain('民政政策');
    expect(await titles()).not.toContain('卫健政策');
  });
});

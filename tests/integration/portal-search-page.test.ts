import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { service } from '../../src/plugins/service';
import { wholeGuide } from '../samples/whole-guide';
import { ask, dataOf } from './portal/ask';
import { completeItem, type District, foundDistrict, publish } from './portal/district';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
let district: District;
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  district = await foundDistrict(app.strapi);
  const { civilAffairs: unit, assistance: domain } = district;
  const guide = (more: object) =>
    publish(app.strapi, 'api::service-guide.service-guide', wholeGuide({ unit, domain, ...more }));
  ids.citizens = await guide({});
  ids.businesses = await guide({
    title: '养老机构备案',
    itemCode: null,
    applicants: ['legal-person', 'unincorporated'],
    audience: 'public',
  });
  const item = (level2: string, more: Record<string, unknown>) =>
    publish(app.strapi, 'api::catalog-item.catalog-item', { ...completeItem(level2, more), unit, domain });
  ids.forAll = await item('低保标准', { audience: 'public' });
  ids.forBoth = await item('审批信息', { audience: null, audiences: ['public', 'specific'] });
  ids.policy = await publish(app.strapi, 'api::policy.policy', {
    title: '关于提高最低生活保障标准的通知',
    issuer: unit,
    issuedOn: '2026-05-20',
    body: '<p>自2026年7月起执行。</p>',
  });
}, 60_000);
afterAll(() => app.stop());

const found = async (text: string, more: object): Promise<readonly string[]> => {
  const { search } = await dataOf<{ search: { nodes: ReadonlyArray<{ id: string }> } }>(
    app.url,
    `query ($text: String!, $types: [SearchType!], $audience: Audience, $applicant: ApplicantKind) {
      search(text: $text, types: $types, audience: $audience, applicant: $applicant, first: 50) { nodes { id } }
    }`,
    { text, ...more },
  );
  return search.nodes.map(({ id }) => id).sort();
};
const called = (...names: readonly string[]): Array<string | undefined> =>
  names.map((name) => ids[name]).sort();

describe('a search for whom something is', () => {
  test.each([
    ['个人办事', { applicant: 'NATURAL_PERSON' }, ['citizens']],
    ['企业办事', { applicant: 'LEGAL_PERSON' }, ['businesses']],
    ['全社会', { audience: 'PUBLIC' }, ['businesses', 'forAll', 'forBoth']],
    ['特定群体', { audience: 'SPECIFIC' }, ['citizens', 'forBoth']],
    ['个人办事 of 特定群体', { applicant: 'NATURAL_PERSON', audience: 'SPECIFIC' }, ['citizens']],
  ])('%s finds what says so, and nothing that does not say', async (_, more, names) => {
    expect(await found('', more)).toEqual(called(...names));
  });

  test('finds by words within it, and nothing in a type that does not say', async () => {
    expect(await found('低保', {})).toEqual(expect.arrayContaining(called('citizens', 'forAll', 'policy')));
    expect(await found('低保', { audience: 'PUBLIC' })).toEqual(called('forAll', 'forBoth'));
    expect(await found('低保', { audience: 'PUBLIC', types: ['POLICY'] })).toEqual([]);
  });

  test('follows what is published, and verify finds an entry that was tampered with', async () => {
    const upkeep = service(app.strapi, 'publication', 'upkeep');
    const guides = app.strapi.documents('api::service-guide.service-guide');
    const documentId = ids.businesses as string;
    await guides.update({ documentId, data: { applicants: ['natural-person'] } as never });
    expect(await found('', { applicant: 'NATURAL_PERSON' })).toEqual(called('citizens'));
    await guides.publish({ documentId });
    expect(await found('', { applicant: 'NATURAL_PERSON' })).toEqual(called('businesses', 'citizens'));
    expect((await upkeep.verify()).faults).toEqual([]);
    await app.db.query(`UPDATE gongkai.search_service_guide SET applicants = '{}' WHERE document_id = $1`, [
      documentId,
    ]);
    expect((await upkeep.verify()).faults).toEqual([expect.stringContaining('search')]);
    await upkeep.rebuild();
    expect((await upkeep.verify()).faults).toEqual([]);
  });

  test('that names no kind is refused', async () => {
    const { errors } = await ask(app.url, '{ search(text: "", applicant: COMPANY) { totalCount } }');
    expect(errors?.[0]?.message).toContain('COMPANY');
  });
});

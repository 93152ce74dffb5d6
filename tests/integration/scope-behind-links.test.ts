import { afterAll, beforeAll, expect, test } from 'vitest';
import { type District, home, openDistrict, unitId } from './support/two-offices';
import { documents } from './support/two-units';

// Her interpretation is about his public policy, which he is writing anew: with whom, and in which domain, nobody is told yet.
let district: District;

beforeAll(async () => {
  district = await openDistrict();
  const linked = await district.her(
    'PUT',
    `${home('interpretation')}/${district.civil.interpretation}?locale=zh-Hans`,
    { policy: { connect: [{ documentId: district.health.policy }] } },
  );
  expect(linked.status).toBe(200);
  const domain = await documents(district.app, 'api::domain.domain').findFirst({
    filters: { code: 'planning' },
  });
  const revised = await district.him('PUT', `${home('policy')}/${district.health.policy}?locale=zh-Hans`, {
    title: '讨论稿',
    documentNumber: '讨论稿〔2026〕1号',
    jointIssuers: { connect: [{ documentId: await unitId(district, 'WD-DAL') }] },
    domains: { connect: [{ documentId: domain?.documentId }] },
  });
  expect(revised.status).toBe(200);
});
afterAll(() => district.app.stop());

const deep = (path: string): string =>
  `&filters[$or][0]${path}[$notNull]=true&filters[$or][1][id][$notNull]=true`;

test('what the draft is linked to is not told, however deep somebody asks', async () => {
  const told: string[] = [];
  for (const query of [
    deep('[policy][jointIssuers][code]'),
    deep('[policy][domains][code]'),
    deep('[policy][issuer][code]'),
    deep('[policy][attachments][name]'),
    '&populate[policy][populate][jointIssuers]=true',
    '&populate[policy][populate]=*',
    '&sort=policy.jointIssuers.code',
    '&filters[policy][jointIssuers][code][$eq]=WD-DAL',
  ])
    for (const path of [
      `${home('interpretation')}?locale=zh-Hans${query}`,
      `${home('interpretation')}/${district.civil.interpretation}?locale=zh-Hans${query}`,
    ]) {
      const text = await (await district.her('GET', path)).text();
      if (/讨论|WD-DAL|东安路|"planning"/u.test(text)) told.push(`${path}\n${text}`);
    }
  expect(told).toEqual([]);
});

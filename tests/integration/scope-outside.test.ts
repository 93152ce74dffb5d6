import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uidOf } from '../../src/domain/public-model';
import { chinaDay, shiftDays } from '../../src/domain/time';
import { accountOf, type Caller } from './support/account';
import { bodyOf, type District, home, listed, openDistrict, unitId } from './support/two-offices';
import { documents } from './support/two-units';
import { wholeItem } from './support/whole-item';

// Faults that somebody from outside found in who sees and changes what.
let district: District;

beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.app.stop());

const one = async <T>(sql: string, values: readonly unknown[]): Promise<T | undefined> =>
  (await district.app.db.query(sql, [...values])).rows[0] as T | undefined;

describe('waivers', () => {
  test('of another unit’s public text are neither asked for, nor withdrawn, nor read', async () => {
    const { app, him, media } = district;
    const { documentId } = await documents(app, uidOf('policy')).create({
      data: {
        title: '卫健无日期政策',
        body: '<p>第一条</p>',
        issuer: await unitId(district, 'WD-WJW'),
      },
      locale: 'zh-Hans',
    });
    const until = shiftDays(chinaDay(new Date().toISOString()), 60);
    const ask = (by: Caller, reason: string) =>
      by('POST', '/completeness/waivers', {
        type: 'policy',
        documentId,
        locale: 'zh-Hans',
        rule: 'policy.issued-on.missing',
        field: 'issuedOn',
        occurrence: 0,
        reason,
        until,
      });
    const asked = await ask(him, '原件未载明成文日期，已向起草科室核实');
    expect(asked.status).toBe(201);
    const { id } = (await bodyOf(asked)).waiver as { id: string };
    const publish = () =>
      him('POST', `${home('policy')}/${documentId}/actions/publish?locale=zh-Hans`, { summary: '更正' });
    expect((await publish()).status).toBe(200);

    // 审核发布 of the media centre, who reads what is public of all units.
    const both = await accountOf(app, 'publisher', ['WD-RMT'], 'both');
    const roles = await app.strapi.db
      .query('admin::role')
      .findMany({ where: { code: { $in: ['publisher', 'media-centre'] } } });
    await app.strapi.db.query('admin::user').update({
      where: { email: 'both@example.com' },
      data: { roles: roles.map((role: { id: number }) => role.id) },
    });
    expect((await both('GET', `${home('policy')}/${documentId}?locale=zh-Hans`)).status).toBe(200);
    expect((await both('POST', `/completeness/waivers/${id}/withdraw`)).status).toBe(404);
    expect((await both('POST', `/completeness/waivers/${id}/sign`)).status).toBe(404);
    expect((await ask(both, '融媒体中心替别的单位申请的理由')).status).toBe(404);
    for (const by of [both, media]) {
      expect(await (await by('GET', '/completeness/waivers/all')).text()).not.toContain('成文日期');
      const own = await by('GET', `/completeness/waivers?type=policy&documentId=${documentId}`);
      expect([own.status, (await bodyOf(own)).waivers]).toEqual([200, []]);
    }
    // Its waiver holds: the next correction goes out.
    expect((await publish()).status).toBe(200);
    expect(await (await him('GET', '/completeness/waivers/all')).text()).toContain('成文日期');
    expect((await him('POST', `/completeness/waivers/${id}/withdraw`)).status).toBe(200);
  });
});

describe('who leads a unit', () => {
  const names = /张某某|李某某|赵某某/u;
  const total = async (by: Caller, path: string): Promise<number> =>
    ((await bodyOf(await by('GET', path))).pagination as { total: number }).total;

  test('is told by no link to it, filter or order, to whom the unit itself does not tell it', async () => {
    const { app, her, office, media } = district;
    const health = await unitId(district, 'WD-WJW');
    const civil = await unitId(district, 'WD-MZJ');
    const unit = (id: string) => `${home('unit')}/${id}?locale=zh-Hans`;
    const set = await office('PUT', unit(health), { leader: '张某某', officeDirector: '李某某' });
    expect(set.status).toBe(200);
    expect((await office('PUT', unit(civil), { leader: '赵某某' })).status).toBe(200);
    const policy = `${home('policy')}/${district.civil.policy}?locale=zh-Hans`;
    const joint = await her('PUT', policy, {
      jointIssuers: { connect: [{ documentId: health, locale: 'zh-Hans' }] },
    });
    expect(joint.status).toBe(200);

    // Of any post and all units, who sees other rows but no more fields.
    const everywhere = await accountOf(app, 'drafter', ['*'], 'everywhere');
    const pages = [
      `${home('policy')}?locale=zh-Hans&pageSize=100`,
      `${home('policy')}?locale=zh-Hans&pageSize=100&populate[jointIssuers]=*&populate[issuer]=*`,
      policy,
      `${home('unit')}?locale=zh-Hans&pageSize=100`,
      `${home('domain')}?locale=zh-Hans&pageSize=100`,
      `/content-manager/relations/${uidOf('policy')}/${district.civil.policy}/jointIssuers?locale=zh-Hans`,
    ];
    for (const by of [her, media, everywhere])
      for (const page of pages)
        expect([page, names.exec(await (await by('GET', page)).text())]).toEqual([page, null]);
    const filter = (name: string, rest: string) => `${home(name)}?locale=zh-Hans&pageSize=100&${rest}`;
    for (const by of [her, everywhere]) {
      expect(await total(by, filter('policy', 'filters[jointIssuers][leader][$startsWith]=张'))).toBe(0);
      expect(await total(by, filter('policy', 'filters[issuer][leader][$eq]=赵某某'))).toBe(0);
      expect(await total(by, filter('domain', 'filters[leadUnit][leader][$notNull]=true'))).toBe(0);
    }
    const inOrder = async (by: Caller, order: string) =>
      (
        (await bodyOf(await by('GET', filter('domain', `sort=leadUnit.leader:${order}`)))).results as {
          documentId: string;
        }[]
      ).map(({ documentId }) => documentId);
    expect(await inOrder(her, 'ASC')).toEqual(await inOrder(her, 'DESC'));
    // Who may, does.
    expect(await inOrder(office, 'ASC')).not.toEqual(await inOrder(office, 'DESC'));
    expect(await total(office, filter('policy', 'filters[jointIssuers][leader][$startsWith]=张'))).toBe(1);
    expect(await (await office('GET', unit(health))).text()).toMatch(names);
  });

  test('stays when the unit changes what it says of itself', async () => {
    const civil = await unitId(district, 'WD-MZJ');
    const kept = () => one('SELECT array_agg(leader) AS leaders FROM units WHERE document_id = $1', [civil]);
    const before = await kept();
    const changed = await district.her('PUT', `${home('unit')}/${civil}?locale=zh-Hans`, {
      contact: { phone: '0375-7654321' },
    });
    expect(changed.status).toBe(200);
    expect(await kept()).toEqual(before);
    expect(JSON.stringify(before)).toContain('赵某某');
  });
});

describe('a translation that is public', () => {
  const trainings = () =>
    district.app.strapi.documents(uidOf('training')) as unknown as {
      update(asked: { documentId: string; locale: string; data: object }): Promise<unknown>;
      publish(asked: { documentId: string; locale: string }): Promise<unknown>;
    };
  const save = (documentId: string, data: object, locale = 'zh-Hans') =>
    trainings().update({ documentId, locale, data });
  const publish = (documentId: string, locale = 'zh-Hans') => trainings().publish({ documentId, locale });
  const translated = async (): Promise<string> => {
    const { documentId } = await documents(district.app, uidOf('training')).create({
      data: {
        title: '卫健培训',
        kind: 'training',
        unit: await unitId(district, 'WD-WJW'),
        heldOn: '2026-11-20',
        place: '区政府会议室',
        audience: '工作人员',
        summary: '讲解目录编制。',
        body: '<p>讲解目录编制。</p>',
      },
      locale: 'zh-Hans',
    });
    await publish(documentId);
    await save(documentId, { title: 'Training', place: 'Room', summary: 'S', body: '<p>B</p>' }, 'en');
    await publish(documentId, 'en');
    return documentId;
  };
  const english = async (by: Caller, id: string): Promise<string> =>
    (await by('GET', `${home('training')}/${id}?locale=en`)).text();
  const state = async (id: string): Promise<unknown> =>
    (
      (await bodyOf(await district.him('GET', `${home('training')}?locale=en&pageSize=100`)))
        .results as ReadonlyArray<{ documentId: string; status: string }>
    ).find(({ documentId }) => documentId === id)?.status;

  test('and changed since keeps its words for itself when the Chinese version is published with another date', async () => {
    const id = await translated();
    expect(await english(district.media, id)).toContain('"title":"Training"');
    await save(id, { title: 'Training, not yet public' }, 'en');
    expect(await english(district.media, id)).not.toContain('not yet public');
    expect(await state(id)).toBe('modified');
    await save(id, { heldOn: '2026-11-01' });
    await publish(id);
    expect(await english(district.media, id)).not.toContain('not yet public');
    expect(await state(id)).toBe('modified');
    await publish(id, 'en');
    expect(await english(district.media, id)).toContain('not yet public');
    expect(await state(id)).toBe('published');
  });

  test('and not changed follows the Chinese version, from when that is public', async () => {
    const id = await translated();
    await save(id, { heldOn: '2026-11-02' });
    expect(await english(district.media, id)).not.toContain('2026-11-02');
    // Published again meanwhile, it says what is public in Chinese; its draft is still what will be.
    await publish(id, 'en');
    expect(await english(district.media, id)).not.toContain('2026-11-02');
    await publish(id);
    expect(await english(district.media, id)).toContain('"heldOn":"2026-11-02"');
    expect(await state(id)).toBe('published');
  });
});

test('the check says of copied words whose they are only where those are public', async () => {
  const { app, her, office } = district;
  const domain = (
    await documents(app, 'api::domain.domain').findFirst({ filters: { code: 'social-assistance' } })
  )?.documentId;
  const make = async (code: string, level2: string): Promise<string> => {
    const unit = await unitId(district, code);
    const { documentId } = await documents(app, uidOf('catalog-item')).create({
      data: {
        ...wholeItem({ unit, domain: domain ?? '' }),
        level2,
        contentElements: [
          { text: '蓝莓计划困难家庭补助发放花名册及复核台账', required: true },
          { text: '银杏工程受助对象动态调整清单与核查结论', required: true },
        ],
      },
      locale: 'zh-Hans',
    });
    return documentId;
  };
  const theirs = await make('WD-WJW', '卫健的特别信息');
  const hers = await make('WD-MZJ', '民政的特别信息');
  const told = async (): Promise<string | undefined> => {
    await office('POST', '/completeness/dashboard/run', {});
    await expect
      .poll(async () => (await bodyOf(await office('GET', '/completeness/dashboard/run'))).running, {
        interval: 100,
        timeout: 20_000,
      })
      .toBe(false);
    const { gaps } = (await bodyOf(await her('GET', '/completeness/dashboard'))) as {
      gaps: ReadonlyArray<{
        rule: string;
        examples: ReadonlyArray<{ documentId: string; message: { zh: string } }>;
      }>;
    };
    return gaps
      .filter(({ rule }) => rule.startsWith('similarity.'))
      .flatMap(({ examples }) => examples)
      .find(({ documentId }) => documentId === hers)?.message.zh;
  };
  expect(await told()).toMatch(/^除标准指引原文外，与其他单位的条目有100%雷同：/u);
  await documents(app, uidOf('catalog-item')).publish({ documentId: theirs });
  expect(await told()).toContain('与区卫生健康委员会的条目有100%雷同');
});

test('who waits for a unit changes no unit’s contact', async () => {
  const { app } = district;
  const older = await accountOf(app, 'publisher', [], 'older');
  const account = await one<{ id: number }>('SELECT id FROM admin_users WHERE email = $1', [
    'older@example.com',
  ]);
  await app.db.query('INSERT INTO gongkai.account_waiting VALUES ($1)', [account?.id]);
  expect(await bodyOf(await older('GET', '/scope/mine'))).toMatchObject({ state: 'waiting' });
  const path = `${home('unit')}/${await unitId(district, 'WD-WJW')}?locale=zh-Hans`;
  const changed = await older('PUT', path, { contact: { phone: '0375-6666666' } });
  expect(changed.status).toBe(403);
  expect(await (await district.office('GET', path)).text()).not.toContain('0375-6666666');
});

describe('what another unit has in public', () => {
  test('of a policy is its text, to judge an interpretation by; not that of its draft', async () => {
    const { app, her, him, health, civil } = district;
    const linked = await her('PUT', `${home('interpretation')}/${civil.interpretation}?locale=zh-Hans`, {
      policy: { set: [{ documentId: health.policy }] },
    });
    expect(linked.status).toBe(200);
    const draft = await him('PUT', `${home('policy')}/${health.policy}?locale=zh-Hans`, {
      body: '<p>内部讨论稿</p>',
    });
    expect(draft.status).toBe(200);
    const text = async (asked: string) => bodyOf(await her('GET', `/completeness/policy-body?${asked}`));
    expect(await text(`policy=${health.policy}`)).toEqual({ body: '<p>第一条</p>' });
    expect(await text(`interpretation=${civil.interpretation}`)).toEqual({ body: '<p>第一条</p>' });
    const { documentId } = await documents(app, uidOf('policy')).create({
      data: { title: '未公开的卫健政策', body: '<p>草稿</p>', issuer: await unitId(district, 'WD-WJW') },
      locale: 'zh-Hans',
    });
    expect(await text(`policy=${documentId}`)).toEqual({ body: null });
  });

  test('may be asked for through a link of one’s own to it: by its public words, and not by the links of its draft', async () => {
    const { her, him, health, civil } = district;
    const jointly = await him('PUT', `${home('policy')}/${health.policy}?locale=zh-Hans`, {
      title: '卫健政策（内部讨论稿）',
      jointIssuers: { set: [{ documentId: await unitId(district, 'WD-CZJ'), locale: 'zh-Hans' }] },
    });
    expect(jointly.status).toBe(200);
    const found = async (filter: string) =>
      (await listed(her, 'interpretation', `&filters[policy]${filter}`)).ids;
    expect(await found(`[documentId][$eq]=${health.policy}`)).toEqual([civil.interpretation]);
    expect(await found('[title][$eq]=卫健政策')).toEqual([civil.interpretation]);
    expect(await found('[issuer][code][$eq]=WD-WJW')).toEqual([]);
    expect(await found('[title][$contains]=讨论稿')).toEqual([]);
    expect(await found('[jointIssuers][code][$eq]=WD-CZJ')).toEqual([]);
    expect(await found('[body][$contains]=讨论稿')).toEqual([]);
    expect(await found(`[documentId][$eq]=${civil.policy}`)).toEqual([]);
  });
});

test('what is public stays before the media centre while its unit corrects it, as it is public', async () => {
  const { app, him, media } = district;
  const health = await unitId(district, 'WD-WJW');
  const { documentId } = await documents(app, uidOf('policy')).create({
    data: {
      title: '卫健防疫政策',
      body: '<p>第一条</p>',
      issuedOn: '2026-11-01',
      issuer: health,
    },
    locale: 'zh-Hans',
  });
  await documents(app, uidOf('policy')).publish({ documentId });
  const path = `${home('policy')}/${documentId}`;
  const corrected = await him('PUT', `${path}?locale=zh-Hans`, {
    title: '卫健防疫政策（更正稿）',
    jointIssuers: { set: [{ documentId: await unitId(district, 'WD-CZJ'), locale: 'zh-Hans' }] },
  });
  expect(corrected.status).toBe(200);
  const found = async (by: Caller, query = '') => {
    const answer = await bodyOf(await by('GET', `${home('policy')}?locale=zh-Hans&pageSize=100${query}`));
    const { results, pagination } = answer as {
      results: ReadonlyArray<Record<string, unknown>>;
      pagination: { total: number };
    };
    expect(pagination.total).toBe(results.length);
    return results.filter((one) => one.documentId === documentId);
  };
  expect(await found(media)).toMatchObject([{ title: '卫健防疫政策', status: 'published' }]);
  expect(await found(media, '&_q=防疫政策')).toHaveLength(1);
  expect(await found(media, '&filters[title][$contains]=更正稿')).toEqual([]);
  expect(await found(him)).toMatchObject([{ title: '卫健防疫政策（更正稿）', status: 'modified' }]);
  for (const query of ['?locale=zh-Hans', '?locale=zh-Hans&status=published']) {
    const form = await media('GET', `${path}${query}`);
    expect([query, form.status, (await bodyOf(form)).data]).toMatchObject([
      query,
      200,
      { title: '卫健防疫政策', body: '<p>第一条</p>', status: 'published' },
    ]);
  }
  const linked = async (field: string) =>
    (
      await bodyOf(
        await media(
          'GET',
          `/content-manager/relations/${uidOf('policy')}/${documentId}/${field}?locale=zh-Hans`,
        ),
      )
    ).results as ReadonlyArray<{ documentId: string }>;
  expect((await linked('issuer')).map((unit) => unit.documentId)).toEqual([health]);
  expect(await linked('jointIssuers')).toEqual([]);
  expect((await media('PUT', `${path}?locale=zh-Hans`, { title: '改' })).status).toBe(403);
});

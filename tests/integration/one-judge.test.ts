import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgingContext } from '../../src/domain/judging';
import { publicTypeOf } from '../../src/domain/public-model';
import { chinaDay } from '../../src/domain/time';
import { service } from '../../src/plugin-kit/strapi/service';
import {
  explainedPolicy,
  judgeForm,
  type PanelRehearsal,
} from '../../src/plugins/completeness/admin/panel/judge-form';
import { createJudge } from '../../src/plugins/completeness/server/judge';
import { type Draft, draftOf, numbers, type Targets } from './panel/drafts';
import { completeItem, foundDistrict, publish } from './portal/district';
import { signIn } from './support/sign-in';
import { startStrapi, type TestStrapi } from './support/strapi';

// What the panel says beside a form is what the gate says when it is published: nothing more, nothing less.
const DRAFTS = Number(process.env.DRAFTS ?? (process.env.LONG ? 500 : 36));
const SEED = Number(process.env.SEED ?? 20261127);

let app: TestStrapi;
let token: string;
let targets: Targets;

const call = async (
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: never }> => {
  const answer = await fetch(`${app.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: (await answer.json()) as never };
};

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  token = await signIn(app);
  const { strapi } = app;
  const district = await foundDistrict(strapi);
  const units = strapi.documents('api::unit.unit');
  const retired = await units.create({
    data: {
      code: 'WD-OLD',
      name: '原粮食局',
      kind: 'department',
      retiredOn: '2024-01-01',
      successor: district.office,
    } as never,
  });
  const policy = {
    title: '公开的政策',
    issuer: district.office,
    issuedOn: '2026-05-20',
    body: '<p>正文。</p>',
  };
  const draft = await strapi
    .documents('api::policy.policy')
    .create({ data: { ...policy, title: '未公开的政策' } as never });
  const item = { ...completeItem('低保标准'), unit: district.civilAffairs, domain: district.assistance };
  targets = {
    district,
    item: await publish(strapi, 'api::catalog-item.catalog-item', item),
    retired: retired.documentId,
    publicPolicy: await publish(strapi, 'api::policy.policy', policy),
    draftPolicy: draft.documentId,
    picture: '/uploads/no-such-picture.png',
  };
});
afterAll(() => app.stop());

const path = (uid: string, rest = ''): string => `/content-manager/collection-types/${uid}${rest}`;

interface Saved {
  readonly documentId: string;
  readonly [attribute: string]: unknown;
}

const save = async ({ uid, locale, data, chinese }: Draft): Promise<string> => {
  const documents = app.strapi.documents(uid as 'api::policy.policy');
  const first = chinese?.data ?? data;
  const { documentId } = await documents.create({ data: first as never, locale: 'zh-Hans' });
  if (!chinese) return documentId;
  await documents.update({ documentId, data: data as never, locale });
  if (chinese.public) await documents.publish({ documentId, locale: 'zh-Hans' }).catch(() => null);
  return documentId;
};

/** What the edit view holds of a document: links as numbers of what is saved, none of them changed. */
const openForm = async (uid: string, documentId: string, locale: string) => {
  const { body } = await call('GET', path(uid, `/${documentId}?locale=${locale}`));
  const saved = (body as { data: Saved }).data;
  const attributes = app.strapi.contentType(uid as 'api::policy.policy').attributes as Record<
    string,
    { type: string }
  >;
  const values = Object.fromEntries(
    Object.entries(saved).map(([name, value]) => [
      name,
      attributes[name]?.type === 'relation' ? { connect: [], disconnect: [] } : value,
    ]),
  );
  return { saved, values };
};

type Said = readonly string[];
const told = (findings: ReadonlyArray<{ rule: string; field: string | null }>): Said =>
  findings.map(({ rule, field }) => `${rule} @ ${field ?? ''}`).sort();

const panelFinds = async (uid: string, documentId: string, locale: string) => {
  const type = publicTypeOf(uid);
  if (!type) throw new Error(uid);
  const { saved, values } = await openForm(uid, documentId, locale);
  const asked = await call('POST', '/completeness/rehearsal', {
    type: type.name,
    documentId,
    locale,
    values,
  });
  expect(asked.status).toBe(200);
  const explained = explainedPolicy(type, values, saved);
  const query = new URLSearchParams({ interpretation: documentId, locale });
  const { body: policy } =
    type.name === 'interpretation' && explained.policy
      ? await call('GET', `/completeness/policy-body?${query}`)
      : { body: { body: null } };
  const context = judgingContext(
    await service(app.strapi, 'completeness', 'context').facts(),
    chinaDay(new Date().toISOString()),
  );
  const { findings } = judgeForm(
    {
      type,
      values,
      saved,
      waivers: [],
      policyBody: (policy as { body: string | null }).body,
      rehearsal: asked.body as PanelRehearsal,
      now: new Date().toISOString(),
    },
    context,
  );
  return findings.map(({ finding }) => finding);
};

const panelSays = async (uid: string, documentId: string, locale: string): Promise<Said> =>
  told((await panelFinds(uid, documentId, locale)).filter(({ blocking }) => blocking));

interface Refused {
  readonly error?: {
    readonly message: string;
    readonly details?: {
      readonly refusals?: ReadonlyArray<{
        change: { locale: string };
        findings: ReadonlyArray<{ rule: string; field: string | null }>;
      }>;
    };
  };
}

const gateSays = async (uid: string, documentId: string, locale: string): Promise<Said> => {
  const { status, body } = await call(
    'POST',
    path(uid, `/${documentId}/actions/publish?locale=${locale}`),
    {},
  );
  if (status === 200) return [];
  const { error } = body as Refused;
  if (!error?.details?.refusals) throw new Error(`${status} ${JSON.stringify(body)}`);
  return told(
    error.details.refusals
      .filter(({ change }) => change.locale === locale)
      .flatMap(({ findings }) => findings),
  );
};

test(`${DRAFTS} generated drafts in both languages: the panel’s list is the gate’s`, async () => {
  const random = numbers(SEED);
  const kinds = new Map<string, number>();
  for (let index = 1; index <= DRAFTS; index += 1) {
    const draft = draftOf(index, random, targets);
    const documentId = await save(draft);
    const panel = await panelSays(draft.uid, documentId, draft.locale);
    const gate = await gateSays(draft.uid, documentId, draft.locale);
    expect(panel, `draft ${index} of seed ${SEED}: ${draft.uid} ${draft.locale}`).toEqual(gate);
    for (const said of gate.length > 0 ? gate : ['published'])
      kinds.set(said.split(' ')[0] ?? '', (kinds.get(said.split(' ')[0] ?? '') ?? 0) + 1);
  }
  console.info(`what was said: ${JSON.stringify(Object.fromEntries([...kinds].sort()))}`);
  // The story has something of everything.
  for (const kind of [
    'published',
    'link.not-public',
    'link.retired',
    'locale.chinese-first',
    'file.foreign-picture',
  ])
    expect([...kinds.keys()]).toContain(kind);
}, 900_000);

test('a rehearsal leaves nothing behind', async () => {
  const count = async (): Promise<unknown> =>
    (
      await app.db.query(
        'SELECT (SELECT count(*) FROM gongkai.ledger) AS entries, (SELECT count(*) FROM gongkai.store_policy) AS policies',
      )
    ).rows;
  const before = await count();
  const values = {
    title: '还没有保存的政策',
    issuer: { connect: [{ id: 1, apiData: { documentId: targets.retired } }], disconnect: [] },
    body: '<p>正文。</p>',
  };
  const { status, body } = await call('POST', '/completeness/rehearsal', { type: 'policy', values });
  expect([status, told((body as PanelRehearsal).findings)]).toEqual([200, ['link.retired @ issuer']]);
  expect(await count()).toEqual(before);
  expect(await service(app.strapi, 'publication', 'upkeep').verify()).toMatchObject({ ok: true });
});

test('what is due is told beside the form as by the check', async () => {
  const { strapi } = app;
  const { district, item } = targets;
  const policy = await publish(strapi, 'api::policy.policy', {
    title: '需要解读的政策',
    issuer: district.office,
    issuedOn: '2026-05-20',
    body: '<p>正文。</p>',
    needsInterpretation: true,
    expiresOn: '2026-06-30',
    validity: 'valid',
  });
  const news = await publish(strapi, 'api::disclosure.disclosure', {
    title: '迟公开的信息',
    unit: district.office,
    catalogItem: item,
    body: '<p>名单。</p>',
    formedOn: '2025-03-03',
  });
  const { findings } = await service(strapi, 'completeness', 'check').check({});
  const checked = (id: string) =>
    findings.flatMap(({ documentId, rule, message }) => (documentId === id ? [`${rule} ${message}`] : []));
  const panel = async (uid: string, id: string) =>
    (await panelFinds(uid, id, 'zh-Hans')).map(({ rule, message }) => `${rule} ${message.zh}`);
  const beside = await panel('api::policy.policy', policy);
  expect(beside.sort()).toEqual(checked(policy).sort());
  expect(beside.map((said) => said.split(' ')[0])).toEqual([
    'policy.interpretation.due',
    'policy.validity.over',
  ]);
  expect(await panel('api::disclosure.disclosure', news)).toEqual(checked(news));
  expect(checked(news)).toMatchObject([expect.stringContaining('disclosure.late')]);
});

test('an interpretation that came late stays late when another follows', async () => {
  const { strapi } = app;
  const { office } = targets.district;
  const policy = await publish(strapi, 'api::policy.policy', {
    title: '久未解读的政策',
    issuer: office,
    issuedOn: '2025-02-20',
    body: '<p>正文。</p>',
    needsInterpretation: true,
  });
  await app.db.query('UPDATE gongkai.store_policy SET published_at = $2 WHERE document_id = $1', [
    policy,
    '2025-03-03T01:00:00.000Z',
  ]);
  const explain = (title: string) =>
    publish(strapi, 'api::interpretation.interpretation', {
      title,
      policy,
      unit: office,
      form: 'text',
      body: '<p>这项政策为什么出台、对谁有用、怎样办理。</p>',
    });
  const first = await explain('迟到的解读');
  const second = await explain('再作的解读');
  const { findings } = await service(strapi, 'completeness', 'check').check({});
  const late = async (id: string) => ({
    panel: (await panelFinds('api::interpretation.interpretation', id, 'zh-Hans')).some(
      ({ rule }) => rule === 'interpretation.late',
    ),
    check: findings.some(({ documentId, rule }) => documentId === id && rule === 'interpretation.late'),
  });
  expect(await late(first)).toEqual({ panel: true, check: true });
  expect(await late(second)).toEqual({ panel: false, check: false });
});

test('a judge is told the moment by which it judges', async () => {
  const snapshot = {
    title: '明年到期的政策',
    issuer: targets.district.office,
    issuedOn: '2026-01-05',
    expiresOn: '2027-06-30',
    validity: 'valid',
    body: '<p>正文。</p>',
  };
  const change = { action: 'publish', type: 'policy', documentId: 'p', locale: 'zh-Hans', snapshot } as const;
  const told = async (now: string) =>
    (await createJudge(app.strapi).judge({ ...change, before: null, since: null }, now)).map(
      ({ rule }) => rule,
    );
  // In China it is midnight at 16:00 UTC.
  expect(await told('2027-06-30T15:59:59.999Z')).toEqual([]);
  expect(await told('2027-06-30T16:00:00.000Z')).toEqual(['policy.validity.over']);
});

import { type Caller } from '../support/account';
import type { TestStrapi } from '../support/strapi';
import { documents, fillUnit, type Ids, type UnitType, unitTypes } from '../support/two-units';
import { uidOf } from '../../../src/domain/public-model';
import type { Known } from './known';

const word = '绝密';
const day = '2031-03-03';
const number = 4711;

/** Rows of what is made from now on have seven digits: an answer that holds such a number tells of them. */
const numberHigh = async (app: TestStrapi): Promise<void> => {
  const { rows } = await app.db.query(
    "SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public' AND sequencename ~ '_id_seq$'",
  );
  for (const [place, { name }] of rows.entries())
    await app.db.query(`ALTER SEQUENCE "${name}" RESTART WITH ${1_000_001 + place * 10_000}`);
};

const said: Readonly<Partial<Record<UnitType['name'], object>>> = {
  'catalog-item': { position: number },
  policy: {
    documentNumber: `${word}〔2031〕7号`,
    issuedOn: day,
    effectiveOn: day,
    summary: `${word}摘要`,
    validity: 'repealed',
    fiveOpen: 'result',
  },
  interpretation: { interpretedOn: day, textAlternative: `${word}文字版` },
  disclosure: { documentNumber: `${word}1号`, formedOn: day },
  response: { concern: `${word}关切`, respondedOn: day },
  'participation-event': { place: `${word}会议室`, contact: { phone: `${word}电话` } },
  'service-guide': { itemCode: `${word}编码`, visits: number, materials: [{ name: `${word}材料` }] },
  training: { heldOn: day, place: `${word}礼堂` },
};

const upload = async (by: Caller, folder: number): Promise<Pick<Known, 'file' | 'fileDocument' | 'fileHash'>> => {
  const form = new FormData();
  form.append('files', new Blob([`${word}`], { type: 'text/plain' }), 'secret.txt');
  form.append('fileInfo', JSON.stringify({ name: `${word}.txt`, folder }));
  const [made] = (await (await by('POST', '/upload', form)).json()) as ReadonlyArray<{
    id: number;
    documentId: string;
    hash: string;
  }>;
  if (!made) throw new Error('the file was not taken');
  return { file: made.id, fileDocument: made.documentId, fileHash: made.hash };
};

const partOf = async (app: TestStrapi, table: string, document: string): Promise<number> => {
  const { rows } = await app.db.query(
    `SELECT c.cmp_id AS id FROM ${table}_cmps c JOIN ${table} t ON t.id = c.entity_id WHERE t.document_id = $1 LIMIT 1`,
    [document],
  );
  return rows[0]?.id;
};

/** A unit that has written something of every kind, in two languages, with files, and made nothing public. */
export const secretUnit = async (app: TestStrapi, code: string, by: Caller): Promise<Known> => {
  await numberHigh(app);
  const ids = await fillUnit(app, code, word, false);
  const folder = (await (await by('POST', '/upload/folders', { name: `${word}夹`, parent: null })).json()) as {
    data: { id: number };
  };
  const file = await upload(by, folder.data.id);
  for (const { name } of unitTypes) {
    const at = `/content-manager/collection-types/${uidOf(name)}/${ids[name]}`;
    const files = name === 'policy' || name === 'disclosure' ? { attachments: [{ name: `${word}附件`, file: file.file }] } : {};
    const saved = await by('PUT', `${at}?locale=zh-Hans`, { ...said[name], ...files });
    if (!saved.ok) throw new Error(`${name}: ${await saved.text()}`);
    const title = name === 'catalog-item' ? { level1: `${word} EN` } : { title: `${word} EN` };
    const english = await by('PUT', `${at}?locale=en`, title);
    if (!english.ok) throw new Error(`${name}: ${await english.text()}`);
  }
  const waiver = (await documents(app, 'api::waiver.waiver').create({
    data: {
      ofType: 'policy',
      ofDocument: ids.policy,
      ofLocale: 'zh-Hans',
      rule: 'policy.body.missing',
      occurrence: 0,
      fingerprint: word,
      reason: `${word}理由`,
      until: day,
      askedBy: 'admin:1',
      askedAt: `${day}T00:00:00.000Z`,
    },
  })) as { id: number; documentId: string };
  return {
    documents: ids as Known['documents'],
    rows: await rowsOf(app, ids),
    parts: {
      attachments: await partOf(app, 'policies', ids.policy ?? ''),
      legalBases: await partOf(app, 'catalog_items', ids['catalog-item'] ?? ''),
      materials: await partOf(app, 'service_guides', ids['service-guide'] ?? ''),
    },
    ...file,
    folder: folder.data.id,
    waiver: waiver.id,
    waiverDocument: waiver.documentId,
    word,
    day,
    number,
  };
};

const rowsOf = async (app: TestStrapi, ids: Ids): Promise<Known['rows']> => {
  const rows: Record<string, number> = {};
  for (const { name } of unitTypes) {
    const row = await app.strapi.db.query(uidOf(name) as 'api::policy.policy').findOne({
      where: { documentId: ids[name], locale: 'zh-Hans', publishedAt: null },
    });
    rows[name] = row.id;
  }
  return rows as Known['rows'];
};

/** Links from before there were units: documents of somebody else that lead to the secret ones. Gives them by type. */
export const oldLinks = async (app: TestStrapi, unit: string, known: Known): Promise<Ids> => {
  const made: [string, string][] = [];
  for (const type of unitTypes) {
    const links = Object.entries(type.fields).flatMap(([name, field]) =>
      field.kind === 'link' && field.to in known.documents
        ? [[name, known.documents[field.to as UnitType['name']]]]
        : [],
    );
    if (links.length === 0) continue;
    const words = type.name === 'catalog-item' ? { level1: '旧' } : { title: `旧链接 ${type.name}` };
    const { documentId } = await documents(app, uidOf(type.name)).create({
      data: { ...words, [type.unit ?? 'unit']: unit, ...Object.fromEntries(links) },
      locale: 'zh-Hans',
    });
    made.push([type.name, documentId]);
  }
  return Object.fromEntries(made);
};

import type pg from 'pg';
import { chinese, Random } from '../portal/random';

const UNITS = 60;
const DOMAINS = 26;
const BATCH = 5_000;

const limits = [
  '信息形成或者变更之日起20个工作日内',
  '信息形成或者变更之日起7个工作日内',
  '制定或获取信息之日起10个工作日内，公示7个工作日',
  '每季度首月20日前',
  '及时公开',
  '30个工作日内',
];
const bases = [
  '《中华人民共和国政府信息公开条例》（国务院令第711号）',
  '《社会救助暂行办法》（国务院令第649号）第十条',
  '《民政部关于加强农村低保工作的通知》（民发〔2012〕45号）',
];

/** Units and domains, each with its code; made once. */
export const fillCodes = async (db: pg.Pool): Promise<void> => {
  await db.query(
    `INSERT INTO units (document_id, code, name, kind, locale, created_at, updated_at, published_at)
     SELECT 'unit' || lpad(n::text, 20, '0'), 'B-' || n, '单位' || n, 'department', 'zh-Hans', now(), now(), now()
     FROM generate_series(1, ${UNITS}) n`,
  );
  await db.query(
    `INSERT INTO domains (document_id, code, name, locale, created_at, updated_at, published_at)
     SELECT 'domain' || lpad(n::text, 18, '0'), 'b-' || n, '领域' || n, 'zh-Hans', now(), now(), now()
     FROM generate_series(1, ${DOMAINS}) n`,
  );
};

/**
 * Drafts of catalogue items as Strapi keeps them, numbered from `from` up to `to`: one in ten has no audience, a third
 * copies the words of the item before it in the same domain, which is another unit's.
 */
export const fillItems = async (db: pg.Pool, from: number, to: number): Promise<void> => {
  const random = new Random(from + 1);
  const last = new Map<number, readonly string[]>();
  for (let start = from; start < to; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, to - start) }, (_, offset) => {
      const number = start + offset + 1;
      const domain = random.below(DOMAINS) + 1;
      const before = last.get(domain);
      const texts =
        before && random.chance(1 / 3)
          ? before
          : [chinese(random, 60), chinese(random, 40), chinese(random, 25)];
      last.set(domain, texts);
      return {
        number,
        unit: (number % UNITS) + 1,
        domain,
        level1: chinese(random, 8),
        level2: chinese(random, 10),
        audience: random.chance(0.1) ? null : 'public',
        limit: random.one(limits),
        basis1: random.one(bases),
        basis2: random.one(bases),
        text1: texts[0],
        text2: texts[1],
        text3: texts[2],
      };
    });
    await db.query(insert, [JSON.stringify(rows)]);
  }
  await db.query('ANALYZE');
};

/** One statement a batch: items, links, components and what joins them. Component rows are numbered from the item's number. */
const insert = `
WITH given AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS g(number int, unit int, domain int, level1 text, level2 text,
    audience text, "limit" text, basis1 text, basis2 text, text1 text, text2 text, text3 text)
), items AS (
  INSERT INTO catalog_items (id, document_id, level_1, level_2, method, channels, audience, levels, locale, created_at, updated_at)
  SELECT number, 'item' || lpad(number::text, 20, '0'), level1, level2, 'proactive', '["website"]', audience, '["county"]',
    'zh-Hans', now() - interval '1 day', now() - interval '1 day' FROM given
), units_of AS (
  INSERT INTO catalog_items_unit_lnk (catalog_item_id, unit_id)
  SELECT number, u.id FROM given JOIN units u ON u.code = 'B-' || unit
), domains_of AS (
  INSERT INTO catalog_items_domain_lnk (catalog_item_id, domain_id)
  SELECT number, d.id FROM given JOIN domains d ON d.code = 'b-' || domain
), subjects AS (
  INSERT INTO catalog_items_subjects_lnk (catalog_item_id, unit_id, unit_ord)
  SELECT number, u.id, 1 FROM given JOIN units u ON u.code = 'B-' || unit
), contents AS (
  INSERT INTO components_catalogue_content_element (id, text, required)
  SELECT number * 3 + n, CASE n WHEN 0 THEN text1 WHEN 1 THEN text2 ELSE text3 END, true FROM given, generate_series(0, 2) n
), citations AS (
  INSERT INTO components_catalogue_legal_basis_citation (id, text)
  SELECT number * 2 + n, CASE n WHEN 0 THEN basis1 ELSE basis2 END FROM given, generate_series(0, 1) n
), limits AS (
  INSERT INTO components_catalogue_time_limit (id, text) SELECT number, "limit" FROM given
)
INSERT INTO catalog_items_cmps (entity_id, cmp_id, component_type, field, "order")
SELECT number, number * 3 + n, 'catalogue.content-element', 'contentElements', n + 1 FROM given, generate_series(0, 2) n
UNION ALL
SELECT number, number * 2 + n, 'catalogue.legal-basis-citation', 'legalBases', n + 1 FROM given, generate_series(0, 1) n
UNION ALL
SELECT number, number, 'catalogue.time-limit', 'timeLimit', 1 FROM given`;

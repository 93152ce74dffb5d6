import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { upload } from './files/library';
import { openOffice, pdf } from './files/office';
import { completeItem } from './portal/district';
import { composed } from './tampering/composed';
import { inAnchors, inPublicFiles } from './tampering/in-files';
import { inTables } from './tampering/in-tables';
import type { Place } from './tampering/place';
import { Random } from './tampering/random';
import type { Tampering } from './tampering/tamper';

// A share of them in every run, all of them by `npm run test:long`; the same ones each time unless SEED says otherwise.
const long = process.env.LONG === '1';
const SINGLE = long ? 500 : 40;
const COMPOSED = long ? 20 : 4;
const seed = Number(process.env.SEED ?? 20261127);

const office = openOffice();
const folder = mkdtempSync(join(tmpdir(), 'gongkai-anchors-'));
const anchors = join(folder, 'anchors.jsonl');
let place: Place;

const verify = () => office.upkeep().verify({ anchors });

/** Revised, withdrawn, redacted, translated, with files: a bit of everything that a ledger holds. */
const liveAWhile = async (): Promise<void> => {
  const { strapi } = office.app;
  const items = strapi.documents('api::catalog-item.catalog-item');
  const anchor = service(strapi, 'publication', 'anchors');
  for (const name of ['审批信息', '监督检查', '政策法规文件']) {
    const links = { unit: office.links.unit, domain: domainOf };
    const { documentId } = await items.create({ data: { ...completeItem(name), ...links } as never });
    await items.publish({ documentId });
    await items.update({ documentId, data: { level2: `${name}（新）` }, status: 'published' });
    if (name === '监督检查') await items.unpublish({ documentId });
  }
  for (const name of ['低保名单', '救助标准']) {
    const file = await upload(strapi, `${name}.pdf`, 'application/pdf', pdf(name));
    const documentId = await office.makePublic(name, file);
    await office
      .disclosures()
      .update({ documentId, data: { title: `${name}（更正）` }, status: 'published' });
    await anchor.begin();
    await anchor.end();
  }
  const { rows } = await office.app.db.query(
    "SELECT min(seq)::int AS seq FROM gongkai.ledger WHERE type = 'catalog-item' AND snapshot LIKE '%审批信息%'",
  );
  await office.upkeep().redact(rows[0].seq, '误公开个人信息');
  await anchor.begin();
  await anchor.end();
};
let domainOf = '';

beforeAll(async () => {
  process.env.GONGKAI_ANCHORS_DIR = folder;
  domainOf = (await office.app.strapi.documents('api::domain.domain').findFirst({}))?.documentId ?? '';
  await liveAWhile();
  place = {
    db: office.app.db,
    published: join(office.app.dataFolder, 'published'),
    anchors,
    rebuild: () => office.upkeep().rebuild(),
  };
  expect(await verify()).toMatchObject({ ok: true, faults: [] });
});
afterAll(() => {
  delete process.env.GONGKAI_ANCHORS_DIR;
  rmSync(folder, { recursive: true, force: true });
});

/** Verify looks at it; afterwards all is as it was. Gives what verify did not find or did not name, or fell over. */
const unfound = async ({ what, named, undo }: Tampering): Promise<readonly string[]> => {
  try {
    const { ok, faults } = await verify();
    const isNamed = faults.some((fault) => named.some((name) => fault.includes(name)));
    return ok || !isNamed ? [`${what}\n  ${faults.join('\n  ')}`] : [];
  } catch (error) {
    return [`${what}\n  ${String(error)}`];
  } finally {
    await undo();
  }
};

test(
  `${SINGLE} single changes of what an answer or a proof depends on: verify finds and names each`,
  async () => {
    const random = new Random(seed);
    const tables = inTables(place.db, random);
    const missed: string[] = [];
    for (let count = 0; count < SINGLE; ) {
      const tampering = await random.of([
        () => tables('ledger'),
        () => tables('ledger_head'),
        () => tables(),
        () => tables(),
        () => tables('store_count'),
        () => inPublicFiles(place.published, random),
        () => inAnchors(anchors, random),
      ])();
      if (!tampering) continue;
      missed.push(...(await unfound(tampering)));
      count += 1;
    }
    expect(missed).toEqual([]);
    expect(await verify()).toMatchObject({ ok: true, faults: [] });
  },
  long ? 1_800_000 : 120_000,
);

test(
  `${COMPOSED} that belong together`,
  async () => {
    const random = new Random(seed + 1);
    const missed: string[] = [];
    for (let count = 0; count < COMPOSED; count += 1)
      missed.push(...(await unfound(await composed(place, random))));
    expect(missed).toEqual([]);
    expect(await verify()).toMatchObject({ ok: true, faults: [] });
  },
  long ? 600_000 : 120_000,
);

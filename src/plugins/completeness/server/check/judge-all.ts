import type { Core } from '@strapi/strapi';
import { entryFromDocument } from '../../../../domain/catalogue';
import { judgeEntry, overrideFindings } from '../../../../domain/completeness';
import type { Finding } from '../../../../domain/finding';
import type { FreshnessProfile } from '../../../../domain/freshness';
import { startCoverage, startLocalBasisHints } from '../../../../domain/guideline';
import type { PublicTypeName } from '../../../../domain/public-model';
import { service } from '../../../../plugin-kit/strapi/service';
import { type CheckedItem, catalogueItems } from './catalogue-items';
import { startCopiedWording } from './copied-wording';
import { coverageTask } from './coverage-task';
import { startFreshness } from './freshness';
import { guidelineWording } from './guideline-wording';
import { publicLocalBases } from './local-bases';
import { judgePublicDocuments } from './public-documents';
import { judgeStanding } from './standing';
import { startWaiving } from './waiving';
import { startWaivingPublic } from './waiving-public';

export interface Asked {
  readonly unit?: string;
  readonly domain?: string;
  readonly profile: FreshnessProfile | null;
  readonly now: string;
}

/** The document that a finding is about, as reports name it. */
export interface About {
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly title: string;
  readonly unit: string | null;
  readonly domain: string | null;
}

/** What takes the findings as they are made, so that nothing has to be held. */
export interface Sink {
  /** A catalogue item with everything found in it: what its score is made of. */
  item(item: CheckedItem, found: readonly Finding[]): void | Promise<void>;
  /** A finding that depends on other documents, on other units or on the day, and belongs to no item's score. */
  finding(about: About, finding: Finding): void;
}

const isAsked = (asked: string | undefined, code: string | null): boolean =>
  asked === undefined || asked === code;

/** Judges the latest version of everything that was asked for. */
export const judgeAll = async (
  strapi: Core.Strapi,
  { unit, domain, profile, now }: Asked,
  sink: Sink,
): Promise<void> => {
  const context = await service(strapi, 'completeness', 'context').get();
  /** Findings that come from no table of rules follow the district's wishes, too. */
  const tell = (about: About, finding: Finding): void => {
    for (const wanted of overrideFindings([finding], context.overrides)) sink.finding(about, wanted);
  };
  const task = await coverageTask(strapi);
  const coverage = startCoverage(task);
  const localBases = startLocalBasisHints(task.rows);
  const unitNames = new Map(task.units.map(({ code, name }) => [code, name]));
  const copied = startCopiedWording(await guidelineWording(strapi), unitNames);
  const pool = service(strapi, 'publication', 'reader').pool();
  const freshness = startFreshness(pool, { profile, now, context }, (item, finding) =>
    sink.finding({ ...item, type: 'catalog-item' }, finding),
  );

  const waived = await startWaiving(strapi, now);
  for await (const item of catalogueItems(strapi, { unit, domain })) {
    const entry = entryFromDocument(item.document);
    await sink.item(item, waived(item, judgeEntry(entry, context)));
    coverage.add(item);
    localBases.add(item, entry);
    copied.add(item, entry);
    await freshness.add(item, entry);
  }
  await freshness.end();
  const inPublic = await startWaivingPublic(strapi, now, sink.finding);
  await judgePublicDocuments(pool, { unit, domain, now, context, profile }, inPublic.tell);
  inPublic.end();
  await judgeStanding(strapi, { unit, domain, now }, sink.finding);
  for (const found of coverage.findings())
    if (isAsked(unit, found.unit) && isAsked(domain, found.domain)) tell(found, found.finding);
  // Of one unit alone there are no neighbours to compare with.
  if (unit !== undefined) return;
  for (const { item, finding } of copied.findings()) tell({ ...item, type: 'catalog-item' }, finding);
  const published = await publicLocalBases(pool, localBases.examples());
  for (const { item, finding } of localBases.findings(published))
    tell({ ...item, type: 'catalog-item' }, finding);
};

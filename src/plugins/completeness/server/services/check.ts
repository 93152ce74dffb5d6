import type { Core } from '@strapi/strapi';
import type { CheckReport, CheckService } from '../../../../../types/services';
import { entryFromDocument } from '../../../../domain/catalogue';
import { judgeEntry } from '../../../../domain/completeness';
import { freshnessProfile } from '../../../../domain/freshness';
import { startCoverage } from '../../../../domain/guideline';
import { service } from '../../../service';
import { catalogueItems } from '../check/catalogue-items';
import { startCopiedWording } from '../check/copied-wording';
import { coverageTask } from '../check/coverage-task';
import { startFreshness } from '../check/freshness';
import { guidelineWording } from '../check/guideline-wording';
import { knownCode } from '../check/known-code';
import { startReport } from '../check/report';

const isAsked = (asked: string | undefined, code: string | null): boolean =>
  asked === undefined || asked === code;

/** The door for the command line and the dashboards: how complete the catalogue is. */
export const check = ({ strapi }: { strapi: Core.Strapi }): CheckService => ({
  async check({ unit, domain, profile, language = 'zh' }): Promise<CheckReport> {
    const chosen = profile === undefined ? null : freshnessProfile(profile);
    if (unit !== undefined) await knownCode(strapi, 'unit', unit);
    if (domain !== undefined) await knownCode(strapi, 'domain', domain);
    const context = await service(strapi, 'completeness', 'context').get();
    const task = await coverageTask(strapi);
    const coverage = startCoverage(task);
    const unitNames = new Map(task.units.map(({ code, name }) => [code, name]));
    const copied = startCopiedWording(await guidelineWording(strapi), unitNames);
    const report = startReport(language);
    const freshness = startFreshness(
      service(strapi, 'publication', 'reader').pool(),
      { profile: chosen, now: new Date().toISOString() },
      (item, finding) => report.addFinding({ ...item, type: 'catalog-item' }, finding),
    );

    for await (const item of catalogueItems(strapi, { unit, domain })) {
      const entry = entryFromDocument(item.document);
      report.add(item, judgeEntry(entry, context));
      coverage.add(item);
      copied.add(item, entry);
      await freshness.add(item, entry);
    }
    await freshness.end();
    for (const found of coverage.findings())
      if (isAsked(unit, found.unit) && isAsked(domain, found.domain)) report.addFinding(found, found.finding);
    // Of one unit alone there are no neighbours to compare with.
    if (unit === undefined)
      for (const { item, finding } of copied.findings())
        report.addFinding({ ...item, type: 'catalog-item' }, finding);
    return report.end();
  },
});

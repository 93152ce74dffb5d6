import type { Core } from '@strapi/strapi';
import type { CheckReport, CheckService } from '../../../../../types/services';
import { entryFromDocument } from '../../../../domain/catalogue';
import { judgeEntry } from '../../../../domain/completeness';
import { startCoverage } from '../../../../domain/guideline';
import { indexRegister } from '../../../../domain/legal-basis';
import { catalogueItems } from '../check/catalogue-items';
import { coverageTask } from '../check/coverage-task';
import { knownCode } from '../check/known-code';
import { legalRecords } from '../check/legal-records';
import { startReport } from '../check/report';

/** The door for the command line and the dashboards: how complete the catalogue is. */
export const check = ({ strapi }: { strapi: Core.Strapi }): CheckService => ({
  async check({ unit, domain, language = 'zh' }): Promise<CheckReport> {
    if (unit !== undefined) await knownCode(strapi, 'unit', unit);
    if (domain !== undefined) await knownCode(strapi, 'domain', domain);
    const register = indexRegister(await legalRecords(strapi));
    const coverage = startCoverage(await coverageTask(strapi));
    const report = startReport(language);
    for await (const item of catalogueItems(strapi, { unit, domain })) {
      report.add(item, judgeEntry(entryFromDocument(item.document), { register }));
      coverage.add(item);
    }
    for (const found of coverage.findings())
      if (isAsked(unit, found.unit) && isAsked(domain, found.domain)) report.addFinding(found, found.finding);
    return report.end();
  },
});

const isAsked = (asked: string | undefined, code: string | null): boolean =>
  asked === undefined || asked === code;

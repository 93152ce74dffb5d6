import type { Core } from '@strapi/strapi';
import type { CheckReport, CheckService } from '../../../../../types/services';
import { freshnessProfile } from '../../../../domain/freshness';
import { service } from '../../../../plugin-kit/strapi/service';
import { judgeAll } from '../check/judge-all';
import { knownCode } from '../check/known-code';
import { startReport } from '../check/report';

/** The door for the command line: how complete the catalogue is. */
export const check = ({ strapi }: { strapi: Core.Strapi }): CheckService => ({
  async check({ unit, domain, profile: name, language = 'zh' }): Promise<CheckReport> {
    const { profile: chosen, profiles, register } = await service(strapi, 'completeness', 'context').get();
    const wanted = name ?? chosen;
    const profile = wanted === null ? null : freshnessProfile(wanted, profiles);
    if (unit !== undefined) await knownCode(strapi, 'unit', unit);
    if (domain !== undefined) await knownCode(strapi, 'domain', domain);
    const report = startReport(language, register);
    const asked = { unit, domain, profile, now: new Date().toISOString() };
    await judgeAll(strapi, asked, { item: report.add, finding: report.addFinding });
    return report.end();
  },
});

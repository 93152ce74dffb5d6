import type { Core } from '@strapi/strapi';
import { settled } from '../settled';
import { loadChannels } from './channels';
import type { Tally } from './create-missing';
import { loadDomains } from './domains';
import { loadGuideline } from './guideline';
import { loadLegalBases } from './legal-bases';
import { ensureLocales } from './locales';
import { loadMilestones } from './milestones';
import { loadNotice } from './notice';
import { loadUnits } from './units';

/**
 * Loads what is missing of the district's starter data, each kind after those it points at. A load that was broken
 * off is finished by the next.
 */
export const loadStarter = async (
  strapi: Core.Strapi,
  progress: (step: string) => void = () => {},
): Promise<Tally> => {
  const units = new Map<string, string>();
  const domains = new Map<string, string>();
  const steps: ReadonlyArray<readonly [name: string, load: () => Promise<Tally>]> = [
    ['单位 units', () => loadUnits(strapi, units)],
    ['领域 domains', () => loadDomains(strapi, units, domains)],
    ['公开渠道 channels', () => loadChannels(strapi)],
    ['法规依据 legal bases', () => loadLegalBases(strapi)],
    ['标准指引 guideline', () => loadGuideline(strapi, domains)],
    ['政策文件 the notice', () => loadNotice(strapi, units)],
    ['时间节点 milestones', () => loadMilestones(strapi)],
  ];
  await ensureLocales(strapi);
  let created = 0;
  let unchanged = 0;
  for (const [name, load] of steps) {
    const tally = await load();
    created += tally.created;
    unchanged += tally.unchanged;
    progress(`${name}: +${tally.created} =${tally.unchanged}`);
  }
  await settled(strapi);
  return { created, unchanged };
};

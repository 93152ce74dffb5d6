import type { Core } from '@strapi/strapi';
import type { Judge } from '../../../domain/change';
import { judgeChange } from '../../../domain/document-rules';
import { applyWaivers } from '../../../domain/waivers';
import { service } from '../../../plugin-kit/strapi/service';
import { besideOf } from './beside/beside';
import { waiversOf } from './waivers/records';

export const judgeName = 'completeness';

/**
 * Asks at the gate whether a document is complete, by the rules as the district has them. Only one that would be
 * refused costs a query, for its waivers.
 */
export const createJudge = (strapi: Core.Strapi): Judge => ({
  name: judgeName,
  async judge(change, now) {
    const { snapshot } = change;
    if (snapshot === null) return [];
    const context = await service(strapi, 'completeness', 'context').get();
    const findings = judgeChange(change, context, await besideOf(strapi, change, now));
    if (!findings.some(({ blocking }) => blocking)) return findings;
    const waivers = await waiversOf(strapi, change);
    return applyWaivers(findings, { document: change, snapshot, waivers }, now);
  },
});

import type { Core } from '@strapi/strapi';
import { judgeChange } from '../../../domain/completeness';
import type { Judge } from '../../../domain/publication';
import { service } from '../../service';
import { policyBodyOf } from './policy-body';

/** Asks at the gate whether a document is complete, by the rules as the district has them. */
export const createJudge = (strapi: Core.Strapi): Judge => ({
  name: 'completeness',
  async judge(change) {
    if (change.snapshot === null) return [];
    const context = await service(strapi, 'completeness', 'context').get();
    return judgeChange(change, context, { policyBody: await policyBodyOf(strapi, change) });
  },
});

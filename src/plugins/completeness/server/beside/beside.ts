import type { Core } from '@strapi/strapi';
import type { PublicChange } from '../../../../domain/change';
import type { Beside } from '../../../../domain/document-rules';
import { chinaDay } from '../../../../domain/time';
import { reading } from '../../../../plugin-kit/database/sql';
import { policyBodyOf } from './policy-body';
import { storedDays } from './policy-days';

/** All that a document is judged with beside its text: the same wherever the gate's answer is given. `now` in ISO 8601. */
export const besideOf = async (
  strapi: Core.Strapi,
  change: Omit<PublicChange, 'action' | 'before'>,
  now: string,
): Promise<Beside> => ({
  policyBody: await policyBodyOf(strapi, change),
  ...(await reading(strapi, (sql) => storedDays(sql, change))),
  since: change.since,
  now,
  today: chinaDay(now),
  locale: change.locale,
});

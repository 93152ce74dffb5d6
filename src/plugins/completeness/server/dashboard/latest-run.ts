import type { Core } from '@strapi/strapi';
import type { LatestRun } from '../../../../domain/overview';
import { query } from './query';

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly rule_set: string;
  readonly profile: string | null;
}

/** The latest run of the whole check, or null before the first. */
export const latestRun = async (strapi: Core.Strapi): Promise<LatestRun | null> => {
  const [row] = await query<Row>(
    strapi,
    'SELECT id, ended_at AS at, rule_set, profile FROM gongkai.completeness_latest',
  );
  return row === undefined
    ? null
    : { id: Number(row.id), at: row.at.toISOString(), ruleSet: row.rule_set, profile: row.profile };
};

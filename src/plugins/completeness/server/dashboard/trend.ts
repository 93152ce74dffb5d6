import type { Core } from '@strapi/strapi';
import type { TrendDay } from '../../../../domain/overview';
import { inScope, query, type Scope } from './query';

/** Two years: more would not be told apart on a line. */
const DAYS = 731;

/** Each day's last run, and whether it was by other rules than that of the day before it. */
const changes = `
  SELECT day, rule_set <> lag(rule_set) OVER (ORDER BY day) AS changed FROM (
    SELECT DISTINCT ON (1) (started_at AT TIME ZONE 'Asia/Shanghai')::date AS day, rule_set
    FROM gongkai.completeness_run WHERE ended_at IS NOT NULL ORDER BY 1, id DESC
  ) AS last`;

export const trend = async (strapi: Core.Strapi, scope: Scope): Promise<readonly TrendDay[]> => {
  const { condition, values } = inScope(scope);
  return query<TrendDay>(
    strapi,
    `SELECT * FROM (
       SELECT day::text AS day, sum(items)::int AS items, sum(published)::int AS published,
         round(sum(score * items) / nullif(sum(items), 0), 1)::float AS score,
         coalesce(bool_or(rules.changed), false) AS "rulesChanged"
       FROM gongkai.completeness_day LEFT JOIN (${changes}) AS rules USING (day) WHERE ${condition}
       GROUP BY day ORDER BY day DESC LIMIT ${DAYS}
     ) AS latest ORDER BY day`,
    values,
  );
};

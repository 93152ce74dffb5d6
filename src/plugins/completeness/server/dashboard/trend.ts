import type { Core } from '@strapi/strapi';
import type { TrendDay } from '../../../../domain/overview';
import { inScope, query, type Scope } from './query';

/** Two years: more would not be told apart on a line. */
const DAYS = 731;

export const trend = async (strapi: Core.Strapi, scope: Scope): Promise<readonly TrendDay[]> => {
  const { condition, values } = inScope(scope);
  return query<TrendDay>(
    strapi,
    `SELECT * FROM (
       SELECT day::text AS day, sum(items)::int AS items, sum(published)::int AS published,
         round(sum(score * items) / nullif(sum(items), 0), 1)::float AS score
       FROM gongkai.completeness_day WHERE ${condition}
       GROUP BY day ORDER BY day DESC LIMIT ${DAYS}
     ) AS latest ORDER BY day`,
    values,
  );
};

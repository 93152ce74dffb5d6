import type { Core } from '@strapi/strapi';
import { type DueBy, eventTask, interpretationTask, type Task, type Told } from '../../../../domain/agenda';
import { defaultLocale } from '../../../../domain/change';
import { uninterpreted } from '../beside/policy-days';
import { storeOf } from '../beside/store-pages';
import { query } from '../dashboard/query';

/** Of units by code, or of all where there is no list; takes the list twice. */
const ofUnits = (column: string): string =>
  `(?::text[] IS NULL OR ${column} IN (SELECT document_id FROM ${storeOf('unit')} WHERE code = ANY (?::text[])))`;
const nameOf = (column: string): string =>
  `(SELECT u.title_text FROM ${storeOf('unit')} u WHERE u.document_id = ${column} AND u.locale = '${defaultLocale}')`;

/** Public policies that need an interpretation and have none. */
const policies = `
  SELECT p.document_id AS "documentId", p.title_text AS title, ${nameOf('p.issuer')} AS unit, p.published_at AS "publishedAt"
  FROM ${storeOf('policy')} p
  WHERE p.locale = '${defaultLocale}' AND ${uninterpreted} AND ${ofUnits('p.issuer')}`;

/** Public events that say nothing of a result yet; a text of the store is ready JSON. */
const events = `
  SELECT e.document_id AS "documentId", e.title_text AS title, ${nameOf('e.unit')} AS unit, e.ends_at AS "endsAt"
  FROM ${storeOf('participation-event')} e
  WHERE e.locale = '${defaultLocale}' AND e.ends_at IS NOT NULL AND coalesce(e.result, 'null') IN ('null', '""')
    AND ${ofUnits('e.unit')}`;

/** What is public and waits for something that has its day. `units` by code; null: all. */
export const dueTasks = async (
  strapi: Core.Strapi,
  units: readonly string[] | null,
  by: DueBy,
  now: string,
): Promise<readonly Task[]> => {
  const [uninterpreted, unanswered] = await Promise.all([
    query<Told & { readonly publishedAt: string }>(strapi, policies, [units, units]),
    query<Told & { readonly endsAt: string }>(strapi, events, [units, units]),
  ]);
  return [
    ...uninterpreted.map((policy) => interpretationTask(policy, by, now)),
    ...unanswered.flatMap((event) => eventTask(event, by, now) ?? []),
  ];
};

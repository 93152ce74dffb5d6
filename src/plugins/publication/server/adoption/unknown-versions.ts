import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import {
  type PublicType,
  type PublicTypeName,
  publicType,
  publicTypes,
  uidOf,
} from '../../../../domain/public-model';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { tableOf } from '../../../../plugin-kit/strapi/strapi-tables';
import { apartTable } from '../store/apart';
import { qualified } from '../store/tables';

/** A language version that Strapi holds as published and the ledger does not know as public. */
export interface UnknownVersion {
  readonly type: PublicTypeName;
  readonly documentId: string;
  /** As Strapi has it: it may be one that the portal does not know. */
  readonly locale: string;
}

/** Strapi's published rows `t` of a type that stand neither in the store nor apart; selects type, document_id and locale. */
const statement = (strapi: Core.Strapi, type: PublicType): string => {
  const table = tableOf(strapi, uidOf(type.name));
  const locale = `coalesce(t.locale, '${defaultLocale}')`;
  return `SELECT DISTINCT '${type.name}' AS type, t.document_id, ${locale} AS locale FROM "${table}" t
    WHERE t.document_id IS NOT NULL ${type.drafts ? 'AND t.published_at IS NOT NULL' : ''}
    AND NOT EXISTS (SELECT FROM ${qualified(type)} s WHERE s.document_id = t.document_id AND s.locale = ${locale})
    AND NOT EXISTS (SELECT FROM ${apartTable} a WHERE a.type = '${type.name}' AND a.document_id = t.document_id AND a.locale = ${locale})`;
};

export const countUnknown = async (strapi: Core.Strapi, sql: Sql): Promise<number> => {
  const all = publicTypes.map((type) => statement(strapi, type)).join(' UNION ALL ');
  const [found] = await rows<{ n: string }>(
    sql,
    `SELECT count(DISTINCT (type, document_id)) AS n FROM (${all}) AS unknown`,
  );
  return Number(found?.n ?? 0);
};

/** All of a type; each document's versions stand together. */
export const unknownVersions = async (
  strapi: Core.Strapi,
  sql: Sql,
  name: PublicTypeName,
): Promise<readonly UnknownVersion[]> => {
  const found = await rows<{ type: PublicTypeName; document_id: string; locale: string }>(
    sql,
    `${statement(strapi, publicType(name))} ORDER BY document_id, locale DESC`,
  );
  return found.map(({ type, document_id, locale }) => ({ type, documentId: document_id, locale }));
};

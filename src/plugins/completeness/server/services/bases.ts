import type { Core } from '@strapi/strapi';
import type { BasesService } from '../../../../../types/services';
import { defaultLocale } from '../../../../domain/change';
import { type Citation, missingBases } from '../../../../domain/legal-basis';
import { publicTypes, storeColumns, storeSchema, storeTable } from '../../../../domain/public-model';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';

/** The tables of the store whose documents cite laws, with the column that holds the citations. */
const citing = publicTypes.flatMap((type) => {
  const column = storeColumns(type).find(({ field }) => field === 'legalBases');
  return column ? [{ table: `${storeSchema}.${storeTable(type)}`, column: column.name }] : [];
});

interface Row {
  readonly document: string;
  /** JSON. */
  readonly citation: string;
}
type Stored = Partial<Citation> & { readonly legalBasis?: string | null };

const statement = citing
  .map(
    ({ table, column }) =>
      `SELECT s.document_id AS document, c.value::text AS citation
       FROM ${table} s, jsonb_array_elements(
         CASE WHEN jsonb_typeof(s."${column}"::jsonb) = 'array' THEN s."${column}"::jsonb ELSE '[]' END) c
       WHERE s.locale = '${defaultLocale}'`,
  )
  .join(' UNION ALL ');

/** What is public, against the register of legal bases. */
export const bases = ({ strapi }: { strapi: Core.Strapi }): BasesService => ({
  async missing() {
    const { register } = await service(strapi, 'completeness', 'context').get();
    const found = await rows<Row>(strapi.db.connection as Sql, statement);
    const cited = found
      .map(({ document, citation }) => ({ document, citation: JSON.parse(citation) as Stored }))
      .filter(({ citation }) => !citation.legalBasis)
      .map(({ document, citation: { text = '', title = null, number = null, article = null } }) => ({
        document,
        citation: { text, title, number, article, bracketsWrong: false },
      }));
    return missingBases(cited, register);
  },
});

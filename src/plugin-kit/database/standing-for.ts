import { defaultLocale } from '../../domain/change';

/** A register's entry and whoever took its place, one after the other, as `heirs`; `UNION` ends a circle. `code` is SQL. */
const heirs = (table: string, code: string): string => `
  heirs AS (
    SELECT document_id, successor, title_text, 0 AS step FROM ${table} WHERE code = ${code} AND locale = '${defaultLocale}'
    UNION
    SELECT n.document_id, n.successor, n.title_text, h.step + 1
    FROM ${table} n JOIN heirs h ON n.document_id = h.successor WHERE n.locale = '${defaultLocale}' AND h.step < 20
  )`;

const columns = `document_id AS id, (SELECT title_text FROM heirs ORDER BY step DESC LIMIT 1) AS name`;

/**
 * The units that a code stands for: the unit itself, its successors, and all below them; with what it is called now. A
 * SELECT of `id` and `name`.
 */
export const unitsStandingFor = (code: string): string => `
  WITH RECURSIVE ${heirs('gongkai.store_unit', code)}, below AS (
    SELECT document_id FROM heirs
    UNION
    SELECT u.document_id FROM gongkai.store_unit u JOIN below b ON u.parent = b.document_id WHERE u.locale = '${defaultLocale}'
  )
  SELECT ${columns} FROM below`;

/** The same for a domain, which has none below it. */
export const domainsStandingFor = (code: string): string => `
  WITH RECURSIVE ${heirs('gongkai.store_domain', code)}
  SELECT ${columns} FROM heirs`;

/** The same for a column. */
export const columnsStandingFor = (code: string): string => `
  WITH RECURSIVE ${heirs('gongkai.store_column', code)}
  SELECT ${columns} FROM heirs`;

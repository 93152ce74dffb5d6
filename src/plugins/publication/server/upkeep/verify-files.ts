import type { Core } from '@strapi/strapi';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { documentsWithFiles } from '../store/public-files';
import { type Fault, faults } from './faults';

/**
 * Reads the content of every public file anew: it must be there, and be what the ledger names. A row of the
 * store that names no content is told as differing from the ledger.
 */
export const verifyFiles = async (strapi: Core.Strapi, sql: Sql): Promise<readonly Fault[]> => {
  const carried = await rows<{ sha256: string; name: string; title: string }>(
    sql,
    `SELECT f ->> 'sha256' AS sha256, min(f ->> 'name') AS name, min(title_text) AS title
     FROM ${documentsWithFiles} d,
          LATERAL (SELECT gongkai.readable_json(d.files) AS list) l,
          json_array_elements(CASE json_typeof(l.list) WHEN 'array' THEN l.list ELSE '[]' END) f
     WHERE f ->> 'sha256' ~ '^[0-9a-f]{64}$' GROUP BY 1 ORDER BY 1`,
  );
  const found: Fault[] = [];
  for (const { sha256, name, title } of carried) {
    const fault = await service(strapi, 'files', 'contents').check(sha256);
    if (fault === 'missing') found.push(faults.fileMissing(title, name, sha256));
    if (fault === 'changed') found.push(faults.fileChanged(title, name, sha256));
  }
  return found;
};

import type { Pool } from 'pg';
import { entryFromSnapshot } from '../../../../domain/catalogue';
import { defaultLocale } from '../../../../domain/change';
import { localBasisOf } from '../../../../domain/guideline';
import { storeOf } from '../beside/store-pages';

const PAGE = 500;

/** Of the items that are public, a local basis that they cite, by title and number. */
export const publicLocalBases = async (
  pool: Pool,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> => {
  const asked = [...ids];
  const found = new Map<string, string>();
  for (let at = 0; at < asked.length; at += PAGE) {
    const { rows } = await pool.query<{ id: string; bases: string | null }>(
      `SELECT document_id AS id, legal_bases AS bases FROM ${storeOf('catalog-item')}
       WHERE locale = $1 AND document_id = ANY($2)`,
      [defaultLocale, asked.slice(at, at + PAGE)],
    );
    for (const { id, bases } of rows) {
      const basis = localBasisOf(entryFromSnapshot({ legalBases: JSON.parse(bases ?? '[]') }));
      if (basis !== null) found.set(id, basis);
    }
  }
  return found;
};

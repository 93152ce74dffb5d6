import type { Pool } from 'pg';
import type { CatalogueEntry } from '../../../../domain/catalogue';
import { defaultLocale } from '../../../../domain/change';
import type { Finding } from '../../../../domain/finding';
import { type Disclosed, type FreshnessProfile, freshnessFindings } from '../../../../domain/freshness';
import type { JudgingContext } from '../../../../domain/judging';
import { publicType, storeSchema, storeTable } from '../../../../domain/public-model';
import { chinaDay, parseTimeLimit } from '../../../../domain/time';
import type { CheckedItem } from './catalogue-items';

/** Without the document, which would hold a page of memory for each item. */
export type FreshItem = Pick<CheckedItem, 'documentId' | 'title' | 'unit' | 'domain'>;

export interface FreshnessTask {
  readonly profile: FreshnessProfile | null;
  readonly now: string;
  readonly context: JudgingContext;
}

interface Waiting {
  readonly item: FreshItem;
  readonly limit: string;
}

const table = (name: 'catalog-item' | 'disclosure'): string =>
  `${storeSchema}.${storeTable(publicType(name))}`;

const PAGE = 500;

/** When each of the items became public; what is not public is not in the answer. */
const listedOn = async (pool: Pool, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await pool.query<{ id: string; at: string }>(
    `SELECT document_id AS id, published_at AS at FROM ${table('catalog-item')}
     WHERE locale = $1 AND document_id = ANY($2)`,
    [defaultLocale, ids],
  );
  return new Map(rows.map(({ id, at }) => [id, chinaDay(at)]));
};

const disclosedUnder = async (
  pool: Pool,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Disclosed[]>> => {
  const { rows } = await pool.query<{ item: string; formed: string | null; at: string }>(
    `SELECT catalog_item AS item, formed_on AS formed, published_at AS at FROM ${table('disclosure')}
     WHERE locale = $1 AND catalog_item = ANY($2)`,
    [defaultLocale, ids],
  );
  const byItem = new Map<string, Disclosed[]>();
  for (const { item, formed, at } of rows) {
    const disclosures = byItem.get(item) ?? [];
    disclosures.push({ formedOn: formed, publishedOn: chinaDay(at) });
    byItem.set(item, disclosures);
  }
  return byItem;
};

/** Takes items one by one, looks up page by page what was disclosed under them, and tells what is late. */
export const startFreshness = (
  pool: Pool,
  { profile, now, context }: FreshnessTask,
  tell: (item: FreshItem, finding: Finding) => void,
) => {
  let waiting: Waiting[] = [];
  const today = chinaDay(now);
  const { limits, calendar, overrides } = context;

  const flush = async (): Promise<void> => {
    const page = waiting;
    waiting = [];
    const ids = page.map(({ item }) => item.documentId);
    const [listed, disclosed] = [await listedOn(pool, ids), await disclosedUnder(pool, ids)];
    for (const { item, limit } of page) {
      const day = listed.get(item.documentId);
      if (day === undefined) continue;
      const disclosures = disclosed.get(item.documentId) ?? [];
      const timeLimit = parseTimeLimit(limit);
      const judged = { timeLimit, listedOn: day, disclosures, today, profile, limits, calendar };
      for (const finding of freshnessFindings(judged, overrides)) tell(item, finding);
    }
  };

  return {
    async add({ documentId, title, unit, domain }: FreshItem, { timeLimit }: CatalogueEntry): Promise<void> {
      waiting.push({ item: { documentId, title, unit, domain }, limit: timeLimit?.text ?? '' });
      if (waiting.length === PAGE) await flush();
    },
    end: flush,
  };
};

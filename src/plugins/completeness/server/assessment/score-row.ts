import { bandOf, scoreOf } from '../../../../domain/completeness';
import type { Finding } from '../../../../domain/finding';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import type { CheckedItem } from '../check/catalogue-items';

/** The score of one language of an item, ready to be kept; `before` is what was kept when it was judged. */
export interface ScoreRow {
  readonly document_id: string;
  readonly locale: string;
  readonly before: number | null;
  readonly score: number;
  readonly band: string;
}

export const scoreRow = (
  { documentId, locale, keptScore }: CheckedItem,
  found: readonly Finding[],
): ScoreRow => {
  const score = scoreOf(found);
  return { document_id: documentId, locale, before: keptScore, score, band: bandOf(score) };
};

/**
 * Keeps scores with the drafts, and with what is published where `published` says that it is the same. One that has
 * changed since it was judged is left: whoever changed it knew better. Written past Strapi, so that a score that
 * moves does not look as if an editor had been at work.
 */
export const keepScores = async (
  sql: Sql,
  scores: readonly ScoreRow[],
  published: (row: ScoreRow) => boolean = () => false,
): Promise<void> => {
  // Most saves leave the score as it is.
  const moved = scores.filter((row) => row.score !== row.before || published(row));
  if (moved.length === 0) return;
  await rows(
    sql,
    `UPDATE catalog_items item SET completeness_score = kept.score, completeness_band = kept.band
     FROM jsonb_to_recordset(CAST(? AS jsonb))
       AS kept(document_id text, locale text, before int, score int, band text, published boolean)
     WHERE item.document_id = kept.document_id AND item.locale = kept.locale
       AND (item.published_at IS NULL OR kept.published)
       AND (kept.published OR item.completeness_score IS NOT DISTINCT FROM kept.before)`,
    [JSON.stringify(moved.map((row) => ({ ...row, published: published(row) })))],
  );
};

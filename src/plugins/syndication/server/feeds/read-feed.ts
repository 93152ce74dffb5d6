import type { Pool } from 'pg';
import { type Locale, languageIn, readSnapshot } from '../../../../domain/change';
import { fiveOpen } from '../../../../domain/codes';
import { entryOf, type Feed, type FeedEntry, feedId } from '../../../../domain/feeds';
import { publicTypeNamed } from '../../../../domain/public-model';
import { mustResolve, type Resolved } from '../narrowing/resolve';
import type { Places } from '../run/places';
import { type FeedAsked, questionOf } from './asked';
import { newestStatement, typesIn } from './statement';
import { readWithdrawn } from './withdrawn';

interface Row {
  readonly type: string;
  readonly document_id: string;
  readonly seq: string;
  readonly title_text: string;
  readonly search_text: string;
  readonly published_at: string;
  readonly updated_at: string;
  readonly unit_name: string | null;
  readonly snapshot: string | null;
}

/** A text that cannot be read any more costs its entry, not the feed; verify names it. */
const entryFrom = (row: Row, locale: Locale, site: string, page: Places['page']): readonly FeedEntry[] => {
  const type = publicTypeNamed(row.type);
  const snapshot = readSnapshot(row.snapshot);
  if (!type || !snapshot) return [];
  const document = {
    type,
    documentId: row.document_id,
    locale,
    seq: Number(row.seq),
    title: row.title_text,
    plainText: row.search_text,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    unitName: row.unit_name,
    snapshot,
  };
  return [entryOf(document, site, page({ type: type.name, id: row.document_id, locale }))];
};

const titleOf = (
  name: string,
  { scope, unitName, domainName, columnName }: Resolved,
  locale: Locale,
): string => {
  const language = languageIn(locale);
  const kind = Object.entries(fiveOpen).find(([code]) => code === scope.fiveOpen)?.[1];
  return [
    name,
    unitName,
    domainName,
    columnName,
    scope.types &&
      typesIn(scope)
        .map(({ label }) => label[language])
        .join(language === 'en' ? ', ' : '、'),
    kind?.[language],
  ]
    .filter(Boolean)
    .join(' · ');
};

export interface FeedSite {
  /** What stands before every path. */
  readonly site: string;
  /** Path of the feed. */
  readonly path: string;
  /** What the district's feeds are called. */
  readonly name: string;
  readonly page: Places['page'];
  readonly homePage: string | null;
}

const NEVER = '1970-01-01T00:00:00.000Z';

/** The entries of one page and what was withdrawn meanwhile. Throws BadParameter on the code of nobody. */
export const readFeed = async (
  pool: Pool,
  asked: FeedAsked,
  { site, path, name, page, homePage }: FeedSite,
): Promise<Feed> => {
  const { narrowing, locale, limit, before } = asked;
  const resolved = await mustResolve(pool, narrowing);
  const statement = newestStatement(resolved.scope, locale, before, limit + 1);
  const rows = statement ? (await pool.query<Row>(statement.text, [...statement.values])).rows : [];
  const shown = rows.slice(0, limit);
  const more = rows.length > limit;
  const last = Number(shown.at(-1)?.seq ?? 0);
  const withdrawn = await readWithdrawn(pool, resolved.scope, locale, more ? last : 0, before);
  const entries = shown.flatMap((row) => entryFrom(row, locale, site, page));
  const addressOf = (place: FeedAsked): string => {
    const question = questionOf(place).toString();
    return `${site}${path}${question === '' ? '' : `?${question}`}`;
  };
  const first = addressOf({ ...asked, before: null });
  return {
    id: feedId(questionOf({ ...asked, limit: 1, before: null }).toString()),
    title: titleOf(name, resolved, locale),
    locale,
    self: addressOf(asked),
    first,
    next: more ? addressOf({ ...asked, before: last }) : null,
    homePage,
    updated: [...entries.map(({ updated }) => updated), ...withdrawn.map(({ at }) => at)].reduce(
      (latest, at) => (at > latest ? at : latest),
      NEVER,
    ),
    entries,
    withdrawn,
  };
};

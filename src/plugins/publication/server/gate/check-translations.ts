import { defaultLocale, type Locale, type PublicChange, type Refusal } from '../../../../domain/change';
import { publicType } from '../../../../domain/public-model';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { qualified } from '../store/tables';
import { refusalOf } from './ask-judges';
import { chineseFirst, stillTranslated } from './link-messages';

const touchesTranslation = ({ type, action, locale }: PublicChange): boolean =>
  publicType(type).localized && (locale === defaultLocale) === (action === 'withdraw');

/** The locales in which the document of a change will be public. */
const localesAfter = async (
  sql: Sql,
  { type, documentId }: PublicChange,
  changes: readonly PublicChange[],
): Promise<ReadonlySet<Locale>> => {
  const found = await rows<{ locale: Locale }>(
    sql,
    `SELECT locale FROM ${qualified(publicType(type))} WHERE document_id = ?`,
    [documentId],
  );
  const after = new Set(found.map(({ locale }) => locale));
  for (const change of changes)
    if (change.type === type && change.documentId === documentId) {
      if (change.action === 'withdraw') after.delete(change.locale);
      else after.add(change.locale);
    }
  return after;
};

/**
 * A translation is public beside its Chinese text, never alone: it takes its links and its shared fields from there.
 * A document that an older release made public in English alone may be withdrawn, and is refused when it is revised.
 * Asked first: what else could be said of a text without its other half would only mislead.
 */
export const checkTranslations = async (
  sql: Sql,
  changes: readonly PublicChange[],
): Promise<readonly Refusal[]> => {
  const refusals: Refusal[] = [];
  for (const change of changes) {
    if (!touchesTranslation(change)) continue;
    const after = await localesAfter(sql, change, changes);
    if (after.has(defaultLocale) || after.size === 0) continue;
    refusals.push(
      refusalOf(change, [
        change.action === 'withdraw' ? stillTranslated(publicType(change.type)) : chineseFirst(),
      ]),
    );
  }
  return refusals;
};

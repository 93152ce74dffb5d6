import type { Core } from '@strapi/strapi';
import {
  defaultLocale,
  type EditedForm,
  type Locale,
  type PublicChange,
  type Snapshot,
} from '../../../../domain/change';
import { type PublicType, uidOf } from '../../../../domain/public-model';
import { type ContentRow, populateFields, readFields, snapshotFromForm } from '../../../../domain/snapshot';
import { cleanSnapshot } from '../../../../domain/texts';
import type { Sql } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { snapshotText } from '../ledger/hash';
import { pick, sharedFields } from '../locales/shared-fields';
import { type PublicState, publicStates } from '../store/write';

/** What publishing a form would change in public. */
export interface Rehearsed {
  /** The form's own change first, then what it carries into other languages. */
  readonly changes: readonly PublicChange[];
  /** What a translation takes from the Chinese text, whatever stands in its form; empty for a Chinese one. */
  readonly shared: Snapshot;
}

/** No document has this id. */
const NEW = 'rehearsal';

/** The drafts of a document (of a type without drafts: what is saved), by locale. */
export const draftsOf = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
): Promise<ReadonlyMap<Locale, ContentRow>> => {
  const found = (await strapi.db.query(uidOf(type.name)).findMany({
    where: { documentId, ...(type.drafts ? { publishedAt: { $null: true } } : {}) },
    populate: populateFields(type.fields) as never,
  })) as readonly ContentRow[];
  return new Map(found.map((row) => [(row.locale ?? defaultLocale) as Locale, row]));
};

const changeOf = (
  { name }: PublicType,
  documentId: string,
  locale: Locale,
  snapshot: Snapshot,
  state: PublicState | undefined,
): PublicChange => ({
  type: name,
  documentId,
  locale,
  action: state ? 'revise' : 'publish',
  snapshot,
  before: state?.snapshot ?? null,
  since: state?.publishedAt ?? null,
});

/** What publishing the form now would change: the same comparison as at the end of a real one (writes/find-changes). */
export const rehearsedChanges = async (
  strapi: Core.Strapi,
  sql: Sql,
  { type, documentId, locale, values }: EditedForm,
): Promise<Rehearsed> => {
  const id = documentId ?? NEW;
  const states = (await publicStates(sql, type, [id])).get(id) ?? new Map<Locale, PublicState>();
  const drafts = documentId ? await draftsOf(strapi, type, documentId) : new Map<Locale, ContentRow>();
  const common = sharedFields(strapi, type);

  const chinese = drafts.get(defaultLocale);
  const shared =
    locale === defaultLocale || !chinese
      ? {}
      : pick(common, states.get(defaultLocale)?.snapshot ?? readFields(type.fields, chinese));
  const own = cleanSnapshot(type.fields, {
    ...snapshotFromForm(type, values, drafts.get(locale)),
    ...shared,
  });
  const snapshot = await service(strapi, 'files', 'pictures').madePublic(type.fields, own);
  const changes = [changeOf(type, id, locale, snapshot, states.get(locale))];
  if (locale === defaultLocale)
    for (const [other, state] of states) {
      if (other === locale) continue;
      const carried = { ...state.snapshot, ...pick(common, snapshot) };
      if (snapshotText(carried) !== snapshotText(state.snapshot))
        changes.push(changeOf(type, id, other, carried, state));
    }
  return { changes, shared };
};

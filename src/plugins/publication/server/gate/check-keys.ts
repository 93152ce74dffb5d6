import type { PublicChange, Refusal } from '../../../../domain/change';
import { type PublicType, publicType, storeColumns } from '../../../../domain/public-model';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { qualified } from '../store/tables';
import { refusalOf, titleOfChange } from './ask-judges';
import { keyTaken } from './key-messages';

interface Owner {
  readonly documentId: string;
  readonly title: string;
}

const keyOf = (type: PublicType, change: PublicChange): string | null => {
  const value = type.key === undefined ? null : change.snapshot?.[type.key];
  return typeof value === 'string' ? value : null;
};

/** Who has the key now, other than documents that these changes write anyway: those count with their new key. */
const ownersInStore = async (
  sql: Sql,
  type: PublicType,
  key: string,
  changed: ReadonlySet<string>,
): Promise<readonly Owner[]> => {
  const column = storeColumns(type).find(({ field }) => field === type.key)?.name;
  const found = await rows<{ document_id: string; title_text: string }>(
    sql,
    `SELECT document_id, title_text FROM ${qualified(type)} WHERE "${column}" = ? ORDER BY locale DESC`,
    [key],
  );
  return found
    .filter(({ document_id }) => !changed.has(document_id))
    .map(({ document_id, title_text }) => ({ documentId: document_id, title: title_text }));
};

/** A code names one document: a change that gives it to a second one is refused. Asked under the append lock. */
export const checkKeys = async (sql: Sql, changes: readonly PublicChange[]): Promise<readonly Refusal[]> => {
  const changed = new Set(changes.map(({ documentId }) => documentId));
  const given = new Map<string, Owner>();
  const refusals: Refusal[] = [];
  for (const change of changes) {
    const type = publicType(change.type);
    const key = keyOf(type, change);
    if (type.key === undefined || key === null) continue;
    const place = `${type.name} ${key}`;
    const owners = [given.get(place), ...(await ownersInStore(sql, type, key, changed))];
    const other = owners.find((owner) => owner && owner.documentId !== change.documentId);
    if (other) refusals.push(refusalOf(change, [keyTaken(type.key, key, other.title)]));
    else given.set(place, { documentId: change.documentId, title: titleOfChange(change) });
  }
  return refusals;
};

import { defaultLocale, type PublicChange, type Snapshot } from '../../../../domain/change';
import { publicType } from '../../../../domain/public-model';
import type { Sql } from '../../../../plugin-kit/database/sql';
import type { ResponsibleUnit } from '../ledger/append';
import { publicUnits } from '../store/write';

const unitIdOf = (change: PublicChange): string | null => {
  const { unit } = publicType(change.type);
  if (unit === null) return null;
  if (unit === 'self') return change.documentId;
  const id = (change.snapshot ?? change.before)?.[unit];
  return typeof id === 'string' ? id : null;
};

const text = (snapshot: Snapshot | null, field: string): string | null => {
  const value = snapshot?.[field];
  return typeof value === 'string' ? value : null;
};

/** The responsible unit of each change, named as it will be once the changes are recorded. */
export const responsibleUnits = async (
  sql: Sql,
  changes: readonly PublicChange[],
): Promise<ReadonlyArray<ResponsibleUnit | null>> => {
  const ids = changes.map(unitIdOf);
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  const units = new Map(wanted.length > 0 ? await publicUnits(sql, wanted) : []);
  for (const { type, documentId, locale, snapshot } of changes)
    if (type === 'unit' && snapshot && (locale === defaultLocale || !units.has(documentId)))
      units.set(documentId, { code: text(snapshot, 'code'), name: text(snapshot, 'name') });
  return ids.map((id) =>
    id === null ? null : { id, code: units.get(id)?.code ?? null, name: units.get(id)?.name ?? null },
  );
};

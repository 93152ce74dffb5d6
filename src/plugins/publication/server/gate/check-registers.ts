import { defaultLocale, type PublicChange, type Refusal } from '../../../../domain/change';
import type { Finding } from '../../../../domain/finding';
import { type PublicType, publicType, publicTypes, storeColumns } from '../../../../domain/public-model';
import { type RegisterEntry, registerFindings } from '../../../../domain/registers';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { qualified } from '../store/tables';
import { refusalOf } from './ask-judges';

/** A public register whose entries go out of use. */
export const isRegister = ({ drafts, fields }: PublicType): boolean => !drafts && 'retiredOn' in fields;

/** Every entry of a register by its id. */
export const registerOf = async (sql: Sql, type: PublicType): Promise<ReadonlyMap<string, RegisterEntry>> => {
  const found = await rows<RegisterEntry>(
    sql,
    `SELECT document_id AS "documentId", title_text AS name, ${'parent' in type.fields ? 'parent' : 'NULL AS parent'}, successor, retired_on AS "retiredOn"
     FROM ${qualified(type)} WHERE locale = ?`,
    [defaultLocale],
  );
  return new Map(found.map((entry) => [entry.documentId, entry]));
};

/** Whether documents of other types, or entries below it, point to an entry. */
const isInUse = async (sql: Sql, target: PublicType, documentId: string): Promise<boolean> => {
  const conditions = publicTypes.flatMap((type) =>
    Object.entries(type.fields).flatMap(([name, field]) => {
      if ((field.kind !== 'link' && field.kind !== 'links') || field.to !== target.name) return [];
      const column = storeColumns(type).find((candidate) => candidate.field === name)?.name;
      return [
        `EXISTS (SELECT FROM ${qualified(type)} WHERE ${field.kind === 'link' ? `"${column}" = ?` : `? = ANY ("${column}")`})`,
      ];
    }),
  );
  const [found] = await rows<{ used: boolean }>(
    sql,
    `SELECT ${conditions.join(' OR ')} AS used`,
    conditions.map(() => documentId),
  );
  return found?.used === true;
};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const findingsOf = async (sql: Sql, change: PublicChange): Promise<readonly Finding[]> => {
  const type = publicType(change.type);
  const register = await registerOf(sql, type);
  const entry = register.get(change.documentId);
  if (!entry) return [];
  const code = text(change.snapshot?.[type.key ?? '']);
  const codeBefore = text(change.before?.[type.key ?? '']);
  return registerFindings({
    label: type.label,
    entry: { ...entry, code },
    register,
    codeBefore,
    inUse: codeBefore !== null && code !== codeBefore && (await isInUse(sql, type, change.documentId)),
    successorNeeded: type.name === 'unit',
  });
};

/**
 * Registers stay whole: codes that are in use, who takes over, nobody above or after themselves. Asked under the append
 * lock, with the store as it would be.
 */
export const checkRegisters = async (
  sql: Sql,
  changes: readonly PublicChange[],
): Promise<readonly Refusal[]> => {
  const refusals: Refusal[] = [];
  for (const change of changes) {
    if (change.action === 'withdraw' || change.locale !== defaultLocale) continue;
    if (!isRegister(publicType(change.type))) continue;
    const findings = await findingsOf(sql, change);
    if (findings.length > 0) refusals.push(refusalOf(change, findings));
  }
  return refusals;
};

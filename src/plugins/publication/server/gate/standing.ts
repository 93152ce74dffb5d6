import type { StandingDocument } from '../../../../../types/services';
import { defaultLocale } from '../../../../domain/change';
import type { Finding } from '../../../../domain/finding';
import {
  type PublicType,
  publicType,
  publicTypes,
  requiredLinks,
  storeColumns,
} from '../../../../domain/public-model';
import { doubleFinding, isRetired, registerFindings, retiredFinding } from '../../../../domain/registers';
import type { IsoDate } from '../../../../domain/time';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { sameAs } from '../store/distinct';
import { qualified } from '../store/tables';
import { isRegister, registerOf } from './check-registers';

/** A document of the store, named as reports name it, as SQL over a row `s`. */
const named = (type: PublicType): { readonly columns: string; readonly joins: string } => {
  const columnOf = (field: string): string | undefined =>
    storeColumns(type).find((candidate) => candidate.field === field)?.name;
  const joined = (name: 'unit' | 'domain', expression: string): string =>
    `LEFT JOIN ${qualified(publicType(name))} ${name}s ON ${name}s.document_id = ${expression} AND ${name}s.locale = '${defaultLocale}'`;
  const unit =
    type.unit === 'self' ? 's.document_id' : type.unit === null ? null : `s."${columnOf(type.unit)}"`;
  const domain = columnOf('domain') ? 's."domain"' : columnOf('domains') ? 's.domains[1]' : null;
  return {
    columns: `s.document_id AS "documentId", s.title_text AS title, ${unit ? 'units.code' : 'NULL'} AS unit, ${domain ? 'domains.code' : 'NULL'} AS domain`,
    joins: `${unit ? joined('unit', unit) : ''} ${domain ? joined('domain', domain) : ''}`,
  };
};

type Named = Omit<StandingDocument, 'type'>;
type Tell = (about: StandingDocument, finding: Finding) => void;

const tellDoubles = async (sql: Sql, tell: Tell): Promise<void> => {
  for (const type of publicTypes)
    for (const distinct of type.distinct ?? []) {
      const { columns, joins } = named(type);
      const found = await rows<Named & { other: string }>(
        sql,
        `SELECT ${columns}, d.other FROM (
           SELECT s.document_id AS id, min(o.title_text) AS other FROM ${qualified(type)} s
           JOIN ${qualified(type)} o ON ${sameAs(type, distinct)} GROUP BY 1) d
         JOIN ${qualified(type)} s ON s.document_id = d.id AND s.locale = '${defaultLocale}' ${joins} ORDER BY 1`,
      );
      for (const { other, ...about } of found)
        tell({ ...about, type: type.name }, doubleFinding(type, distinct, other));
    }
};

const tellRetired = async (sql: Sql, today: IsoDate, tell: Tell): Promise<void> => {
  for (const type of publicTypes)
    for (const [field, { to }] of requiredLinks(type)) {
      const target = publicType(to);
      if (!isRegister(target)) continue;
      const register = await registerOf(sql, target);
      const retired = [...register.values()].filter(({ retiredOn }) => isRetired(retiredOn, today));
      if (retired.length === 0) continue;
      const { columns, joins } = named(type);
      const column = storeColumns(type).find((candidate) => candidate.field === field)?.name;
      const found = await rows<Named & { target: string }>(
        sql,
        `SELECT ${columns}, s."${column}" AS target FROM ${qualified(type)} s ${joins}
         WHERE s.locale = '${defaultLocale}' AND s."${column}" = ANY (?) ORDER BY 1`,
        [retired.map(({ documentId }) => documentId)],
      );
      for (const { target: id, ...about } of found) {
        const entry = register.get(id);
        const successor = register.get(entry?.successor ?? '')?.name ?? null;
        tell(
          { ...about, type: type.name },
          retiredFinding(field, target, entry?.name ?? '', entry?.retiredOn ?? '', successor),
        );
      }
    }
};

const tellRegisters = async (sql: Sql, tell: Tell): Promise<void> => {
  for (const type of publicTypes.filter(isRegister)) {
    const register = await registerOf(sql, type);
    const { columns, joins } = named(type);
    const entries = await rows<Named>(
      sql,
      `SELECT ${columns} FROM ${qualified(type)} s ${joins} WHERE s.locale = '${defaultLocale}' ORDER BY 1`,
    );
    for (const about of entries) {
      const entry = register.get(about.documentId);
      if (!entry) continue;
      const judged = { label: type.label, entry, register, codeBefore: null, inUse: false };
      for (const finding of registerFindings({ ...judged, successorNeeded: type.name === 'unit' }))
        tell({ ...about, type: type.name }, finding);
    }
  }
};

/** What is public already and would be refused today: an older release's gate, or a unit that went out of use since. */
export const tellStanding = async (sql: Sql, today: IsoDate, tell: Tell): Promise<void> => {
  await tellDoubles(sql, tell);
  await tellRetired(sql, today, tell);
  await tellRegisters(sql, tell);
};

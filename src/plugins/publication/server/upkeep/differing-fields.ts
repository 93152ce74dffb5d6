import type { Json, Snapshot } from '../../../../domain/change';
import type { Field, PublicType } from '../../../../domain/public-model';
import { canonical } from '../ledger/hash';

/**
 * A link of Strapi's published row may be gone where the ledger still names it: Strapi drops it when its target is
 * withdrawn or deleted, and readers see null either way. Anything else must be the same.
 */
const sameField = (field: Field, strapi: Json, ledger: Json): boolean => {
  if (canonical(strapi) === canonical(ledger)) return true;
  switch (field.kind) {
    case 'link':
      return strapi === null;
    case 'links':
      return Array.isArray(strapi) && Array.isArray(ledger) && strapi.every((id) => ledger.includes(id));
    case 'group':
      return sameGroup(field.fields, strapi, ledger);
    case 'groups':
      return (
        Array.isArray(strapi) &&
        Array.isArray(ledger) &&
        strapi.length === ledger.length &&
        strapi.every((item, index) => sameGroup(field.fields, item, ledger[index] ?? null))
      );
    default:
      return false;
  }
};

const sameGroup = (fields: Readonly<Record<string, Field>>, strapi: Json, ledger: Json): boolean => {
  if (strapi === null || ledger === null || typeof strapi !== 'object' || typeof ledger !== 'object')
    return false;
  const a = strapi as Snapshot;
  const b = ledger as Snapshot;
  return Object.entries(fields).every(([name, field]) => sameField(field, a[name] ?? null, b[name] ?? null));
};

/** A field that was declared after the entry was written is not in it; `reissue` brings it in. */
export const differingFields = (type: PublicType, strapi: Snapshot, ledger: Snapshot): readonly string[] =>
  Object.entries(type.fields)
    .filter(([name]) => Object.hasOwn(ledger, name))
    .filter(([name, field]) => !sameField(field, strapi[name] ?? null, ledger[name] ?? null))
    .map(([name]) => name);

const isEmpty = (value: Json): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A field that was declared after the entry was written is not in it: that matters where the document has one. */
export const lackingFields = (type: PublicType, strapi: Snapshot, ledger: Snapshot): readonly string[] =>
  Object.keys(type.fields).filter((name) => !Object.hasOwn(ledger, name) && !isEmpty(strapi[name] ?? null));

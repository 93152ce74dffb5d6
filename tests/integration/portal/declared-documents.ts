import { type Document, idOf } from '../../../bench/portal/district';
import { chinese, type Random } from '../../../bench/portal/random';
import type { Json, Snapshot } from '../../../src/domain/change';
import { codeLists, codesOf } from '../../../src/domain/codes';
import {
  type Field,
  type Fields,
  type PublicType,
  type PublicTypeName,
  publicTypes,
} from '../../../src/domain/public-model';

/** documentIds by type. */
export type IdsByType = ReadonlyMap<PublicTypeName, readonly string[]>;

const aDay = (random: Random): string =>
  new Date(Date.UTC(2020, 0, 1) + random.below(2_000) * 86_400_000).toISOString();

const isNeeded = (field: Field): boolean =>
  ('required' in field && field.required === true) ||
  ['links', 'codes', 'groups', 'boolean'].includes(field.kind);

/** Whatever a field may hold in a snapshot; a link that need not be leads to one that is not public, too. */
const sampleOf = (field: Field, random: Random, ids: IdsByType): Json => {
  const linked = (to: PublicTypeName): string =>
    random.one([...(ids.get(to) ?? []), ...(isNeeded(field) && ids.has(to) ? [] : [idOf('none', 0)])]);
  switch (field.kind) {
    case 'text':
      return field.html ? `<p>${chinese(random, 40)}</p>` : chinese(random, 8);
    case 'date':
      return aDay(random).slice(0, 10);
    case 'datetime':
      return aDay(random);
    case 'boolean':
      return random.chance(0.5);
    case 'integer':
    case 'number':
      return random.below(20);
    case 'code':
      return random.one(codesOf(codeLists[field.list]));
    case 'codes':
      return codesOf(codeLists[field.list]).filter(() => random.chance(0.4));
    case 'link':
      return linked(field.to);
    case 'links':
      return [...new Set([linked(field.to), linked(field.to)])];
    case 'group':
      return field.media ? null : valuesOf(field.fields, random, ids);
    default:
      return field.media ? [] : [0, 1].map(() => valuesOf(field.fields, random, ids));
  }
};

const valuesOf = (
  fields: Fields,
  random: Random,
  ids: IdsByType,
  never: readonly string[] = [],
): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      isNeeded(field) || never.includes(name) || random.chance(0.8) ? sampleOf(field, random, ids) : null,
    ]),
  );

const inEnglish = ({ fields, key }: PublicType, snapshot: Snapshot, at: number): Snapshot =>
  Object.fromEntries(
    Object.entries(snapshot).map(([name, value]) => {
      const translated = fields[name]?.kind === 'text' && name !== key && value !== null;
      return [name, translated ? `English ${name} ${at}` : value];
    }),
  );

/** Documents of a type from its declaration alone, some of them in English, too. */
const declaredDocuments = (
  type: PublicType,
  count: number,
  random: Random,
  ids: IdsByType,
): readonly Document[] =>
  Array.from({ length: count }, (_, at): readonly Document[] => {
    const snapshot = {
      ...valuesOf(type.fields, random, ids, type.neverNull),
      ...(type.key ? { [type.key]: `${type.name.toUpperCase()}-${at}` } : {}),
    };
    const documentId = idOf(type.name.replaceAll('-', ''), at);
    const chineseOne: Document = { type: type.name, documentId, locale: 'zh-Hans', snapshot };
    if (!type.localized || at % 3 > 0) return [chineseOne];
    return [chineseOne, { ...chineseOne, locale: 'en', snapshot: inEnglish(type, snapshot, at) }];
  }).flat();

export const idsByType = (documents: Iterable<Document>): IdsByType => {
  const ids = new Map<PublicTypeName, Set<string>>();
  for (const { type, documentId } of documents) ids.set(type, (ids.get(type) ?? new Set()).add(documentId));
  return new Map([...ids].map(([type, all]) => [type, [...all]]));
};

/** These documents, and some of every declared type that they lack. */
export const withEveryType = (
  documents: readonly Document[],
  count: number,
  random: Random,
): readonly Document[] => {
  const all = [...documents];
  for (const type of publicTypes) {
    const ids = new Map(idsByType(all));
    if (ids.has(type.name)) continue;
    all.push(...declaredDocuments(type, count, random, ids));
  }
  return all;
};

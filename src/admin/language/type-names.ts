import { chineseNames, englishNames, type FieldName, systemFields } from '../../editing/type-names';

/** Strapi shows a type's name by the message whose key is its displayName, which is the Chinese name. */
export const chineseTypeMessages: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(chineseNames).map(({ name }) => [name, name]),
);
export const englishTypeMessages: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(chineseNames).map(([uid, { name }]) => [name, englishNames[uid]?.name ?? name]),
);

const uidByChineseName = new Map(
  Object.entries(chineseNames).map(([uid, type]) => [type.name, uid] as const),
);

/** The English fields of a type or component by its displayName, Strapi's own fields included. */
export const englishFieldsOf = (displayName: string | undefined): Readonly<Record<string, FieldName>> => ({
  ...systemFields.en,
  ...englishNames[uidByChineseName.get(displayName ?? '') ?? '']?.fields,
});

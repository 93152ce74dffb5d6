import type { LinkField, PublicType } from './declare';

/** The links of a type that are never null for a reader: their target is public wherever the document is. */
export const requiredLinks = (type: PublicType): ReadonlyArray<readonly [name: string, field: LinkField]> =>
  Object.entries(type.fields).filter(
    (entry): entry is [string, LinkField] => entry[1].kind === 'link' && entry[1].required === true,
  );

import { libraryColumns } from '../files';
import type { Field, Fields } from '../public-model';

/** What Strapi's query engine takes to load the declared groups and links, and nothing that is not declared. */
export type Populate = Readonly<Record<string, { select?: readonly string[]; populate?: Populate }>>;

const populateField = (field: Field): { select?: readonly string[]; populate?: Populate } | null => {
  if (field.kind === 'link' || field.kind === 'links') return { select: ['documentId'] };
  if (field.kind === 'group' && field.media) return { select: libraryColumns };
  if (field.kind === 'group' || field.kind === 'groups') return { populate: populateFields(field.fields) };
  return null;
};

export const populateFields = (fields: Fields): Populate =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const populate = populateField(field);
      return populate ? [[name, populate] as const] : [];
    }),
  );

import type { Listed, PublicType, PublicTypeName } from './declare';
import { publicTypes } from './types';

/** A list that a document has because others link to it: `of` those whose link `by` points at it. */
export interface ReverseLink extends Listed {
  readonly of: PublicTypeName;
  readonly by: string;
}

/** The lists of a type's documents, in the order in which the linking types are declared. */
export const reverseLinksOf = ({ name }: Pick<PublicType, 'name'>): readonly ReverseLink[] =>
  publicTypes.flatMap((type) =>
    Object.entries(type.fields).flatMap(([by, field]) =>
      field.kind === 'link' && field.to === name && field.listed
        ? [{ ...field.listed, of: type.name, by }]
        : [],
    ),
  );

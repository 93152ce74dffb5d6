import type { PublicType } from './declare';

/** The regular English plural of a name in camel case (legalBasis: legalBases). */
export const pluralOf = (name: string): string => {
  if (/[^aeiou]y$/u.test(name)) return `${name.slice(0, -1)}ies`;
  if (name.endsWith('sis')) return `${name.slice(0, -2)}es`;
  return /(?:s|x|z|ch|sh)$/u.test(name) ? `${name}es` : `${name}s`;
};

/** What a type is called in the fields of Query: one, and many. */
export const queryNames = ({
  graphql,
}: Pick<PublicType, 'graphql'>): readonly [one: string, many: string] => {
  const one = graphql.charAt(0).toLowerCase() + graphql.slice(1);
  return [one, pluralOf(one)];
};

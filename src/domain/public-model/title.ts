import type { PublicType } from './declare';

/** The title of a document: its title fields joined by a space. */
export const titleOf = (type: PublicType, snapshot: Readonly<Record<string, unknown>>): string =>
  type.title
    .map((field) => snapshot[field])
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join(' ');

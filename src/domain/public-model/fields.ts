import type { CodeListName } from '../codes';
import type {
  CodeField,
  CodesField,
  Derivation,
  Fields,
  GroupField,
  LinkField,
  LinksField,
  PublicTypeName,
  ScalarField,
} from './declare';

/** The words for the fields of a declaration. `about`: English, with the Chinese term, for the GraphQL schema. */
export const text = (about: string, more: { required?: boolean } = {}): ScalarField => ({
  kind: 'text',
  about,
  ...more,
});
/** A text with headings, lists, tables, links and pictures (富文本), as HTML. */
export const html = (about: string): ScalarField => ({ kind: 'text', html: true, about });
export const date = (about: string): ScalarField => ({ kind: 'date', about });
export const datetime = (about: string): ScalarField => ({ kind: 'datetime', about });
export const boolean = (about: string): ScalarField => ({ kind: 'boolean', about });
export const integer = (about: string): ScalarField => ({ kind: 'integer', about });
export const number = (about: string): ScalarField => ({ kind: 'number', about });
export const code = (
  list: CodeListName,
  about: string,
  more: { required?: boolean; attribute?: string } = {},
): CodeField => ({
  kind: 'code',
  list,
  about,
  ...more,
});
export const codesOf = (list: CodeListName, about: string, more: { choice?: string } = {}): CodesField => ({
  kind: 'codes',
  list,
  about,
  ...more,
});
export const group = (graphql: string, about: string, fields: Fields, derived?: Derivation): GroupField => ({
  kind: 'group',
  graphql,
  about,
  fields,
  ...(derived ? { derived } : {}),
});
export const groups = (graphql: string, about: string, fields: Fields): GroupField => ({
  kind: 'groups',
  graphql,
  about,
  fields,
});
export const link = (
  to: PublicTypeName,
  about: string,
  more: Pick<LinkField, 'required' | 'listed'> = {},
): LinkField => ({
  kind: 'link',
  to,
  about,
  ...more,
});
export const links = (to: PublicTypeName, about: string): LinksField => ({ kind: 'links', to, about });

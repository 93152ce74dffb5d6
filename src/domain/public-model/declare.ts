/**
 * The words with which a public type is declared. What a declaration names is public, and nothing else is:
 * the ledger's snapshot, the store's table and the portal's GraphQL type all follow from it.
 */
import type { CodeListName, CodeName, PublicTypeName } from '../codes';
import type { EntryContext } from '../completeness/judged-entry';

export type { PublicTypeName };

interface Described {
  /** English description with the Chinese term, shown in the GraphQL schema. */
  readonly about: string;
}

export interface ScalarField extends Described {
  readonly kind: 'text' | 'date' | 'datetime' | 'boolean' | 'integer' | 'number';
  /** A document without it cannot be published; the store's column is NOT NULL. */
  readonly required?: boolean;
  /** A text with form, whose pictures are public with it. */
  readonly html?: true;
}
export interface CodeField extends Described {
  readonly kind: 'code';
  readonly list: CodeListName;
  readonly required?: boolean;
  /** Strapi's name of the field, where it cannot bear the public one. */
  readonly attribute?: string;
}
/** A set of codes, in the list's order. */
export interface CodesField extends Described {
  readonly kind: 'codes';
  readonly list: CodeListName;
  /** The field with one code of the same list, where editors fill in one or the other (src/domain/catalogue/both-ticked.ts). */
  readonly choice?: string;
}
/** One to-one group of fields (a Strapi component), or a list of them. */
export interface GroupField extends Described {
  readonly kind: 'group' | 'groups';
  readonly graphql: string;
  readonly fields: Fields;
  readonly derived?: Derivation;
  /** A file of the media library: read from its row by src/domain/files. */
  readonly media?: true;
}
/**
 * Fields that follow from others. They are not in the ledger's snapshot: the store computes them when it writes a
 * row, and is built anew when `version` grows.
 */
export interface Derivation {
  readonly version: number;
  readonly fields: Fields;
  /** Set where the answer depends on the rules of the district too, so that it may change while the source does not. */
  readonly contextual?: true;
  /** `source`: the snapshot (or the group) that carries the declared fields. Codes are given as codes. */
  readonly from: (
    source: Readonly<Record<string, unknown>>,
    context: DerivingContext,
  ) => Readonly<Record<string, unknown>>;
}
/** What derived fields are computed with beside the document itself. */
export type DerivingContext = EntryContext;
/** A link to a public document, held by its documentId. */
export interface LinkField extends Described {
  readonly kind: 'link';
  readonly to: PublicTypeName;
  /** A required link must point at something public: the gate sees to it. */
  readonly required?: boolean;
  /** The list that the document at the other end has because of it; the field is among `listedBy`. */
  readonly listed?: Listed;
}
/** A list of those that link to a document, as one of its fields. */
export interface Listed extends Described {
  readonly as: string;
  /** Set where readers may ask for another order than newest first. */
  readonly ordered?: true;
}
export interface LinksField extends Described {
  readonly kind: 'links';
  readonly to: PublicTypeName;
}

export type Field = ScalarField | CodeField | CodesField | GroupField | LinkField | LinksField;
export type Fields = Readonly<Record<string, Field>>;

/** How readers find a document by words (搜索). Its title's fields need not be named; what is not named is not found. */
export interface Searched {
  /** Numbers and codes: a question that is one of them finds the document first. */
  readonly names: readonly string[];
  /** What it is about, beside the title: counts for more than its other texts. */
  readonly keys: readonly string[];
  readonly texts: readonly string[];
  /** Filters of the type's lists (`listedBy`, `filteredBy`) by which a search is narrowed, too; each takes a code. */
  readonly narrowedBy?: readonly string[];
  /** How far documents of this type come before others that answer as well; 0: a register behind what units wrote. */
  readonly ahead: number;
}

/** Texts, dates and links that, together, no two public documents of a type share. */
export interface Distinct {
  readonly fields: readonly string[];
  /** Fields among them that may be empty, and are then alike; where another one is empty, nothing is compared. */
  readonly mayBeEmpty?: readonly string[];
  /** Brackets in every writing are alike, and blanks do not count: the number of a document. */
  readonly number?: true;
  readonly called: CodeName;
}

/** What the admin calls a type (in the plural, where English has one) and its fields. */
export interface TypeTexts {
  readonly name: CodeName;
  readonly fields: Readonly<Record<string, { readonly label: CodeName; readonly help?: CodeName }>>;
}

export interface PublicType<Name extends string = PublicTypeName> {
  readonly name: Name;
  /** Name of the GraphQL object type. */
  readonly graphql: string;
  readonly label: CodeName;
  /** texts/NAME.json, for editors. */
  readonly texts: TypeTexts;
  /** Grows by one with every change of `fields`; a snapshot names the version it was taken with. */
  readonly version: number;
  /** False for reference types: what is saved is public. */
  readonly drafts: boolean;
  readonly localized: boolean;
  readonly fields: Fields;
  readonly derived?: Derivation;
  /** The fields whose texts, joined by a space, are the document's title. */
  readonly title: readonly string[];
  readonly searched: Searched;
  /** The link that names the responsible unit; `self` for a unit itself, null where no unit answers for it. */
  readonly unit: string | null;
  /** A field whose value names one document of this type (a code): unique in the store. */
  readonly key?: string;
  /** What else tells documents of the type apart: no two public ones agree in all the fields of one of these. */
  readonly distinct?: readonly Distinct[];
  /** Links and codes by which lists are narrowed: each gets a filter, an index, kept counts and a facet. */
  readonly listedBy: readonly string[];
  /** Further filters, by the field that each narrows by: a code, a set of codes (one of them), a day (…From, …Before). */
  readonly filteredBy?: Readonly<Record<string, string>>;
  /** Fields that no public document lacks although they are not `required`: the gate's judges see to it. */
  readonly neverNull?: readonly string[];
  /** Pairs of them, each with one value, by which pages narrow a list together: an index and kept counts for each. */
  readonly listedTogether?: readonly (readonly [string, string])[];
  /** Set where readers may ask for the documents as they stood at a moment of the past. */
  readonly datable?: true;
}

/** Strapi's name of a public field. */
export const attributeOf = (name: string, field: Field): string =>
  'attribute' in field ? (field.attribute ?? name) : name;

/** Strapi's name of a public type: all of them are `api::name.name`. */
export const uidOf = (name: PublicTypeName): PublicUid => `api::${name}.${name}` as PublicUid;

export type PublicUid = { [Name in PublicTypeName]: `api::${Name}.${Name}` }[PublicTypeName];

import type { Audience, attributes, Channel, FiveOpen, Level, Method } from '../codes';

export type Attribute = keyof typeof attributes;

/** One element of what is made public; `required` is ● in the official form, otherwise 〇. */
export interface ContentElement {
  readonly text: string | null;
  readonly required: boolean | null;
}

/** A citation as written and, where it could be read, its parts. `legalBasis` is a documentId of the register. */
export interface Citation {
  readonly text: string | null;
  readonly title: string | null;
  readonly number: string | null;
  readonly article: string | null;
  readonly legalBasis?: string | null;
}

/**
 * What a row of the standard catalogue says, wherever it comes from: a workbook, the edit view's form, a
 * published snapshot. The rules judge this shape and nothing else. Every field may be missing: a draft is one too.
 */
export interface CatalogueEntry {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly contentElements: readonly ContentElement[];
  readonly legalBases: readonly Citation[];
  readonly timeLimit: { readonly text: string | null } | null;
  readonly subjectText: string | null;
  /** documentIds of units. */
  readonly subjects: readonly string[];
  readonly method: Method | null;
  readonly channels: readonly Channel[];
  readonly channelNote: string | null;
  readonly audience: Audience | null;
  readonly audienceNote: string | null;
  /** Where both columns of the form are ticked: both. `method` and `audience` are then the first; else the list says no more than they do. */
  readonly methods?: readonly Method[];
  readonly audiences?: readonly Audience[];
  readonly levels: readonly Level[];
  readonly fiveOpen: FiveOpen | null;
  /** 公开属性 and, where it is withheld or given on request only, why. Workbooks often have no such columns. */
  readonly attribute?: Attribute | null;
  readonly attributeReason?: string | null;
}

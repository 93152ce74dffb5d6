/**
 * The field's closed lists of codes with their Chinese and English names (docs/glossary.md gives the
 * legal source of each). Content types store the code; people read the name.
 */
export interface CodeName {
  readonly zh: string;
  readonly en: string;
}

/** The languages in which people are spoken to; those of documents are src/domain/change/locales.ts. */
export type Language = keyof CodeName;

export type CodeList = Readonly<Record<string, CodeName>>;

export const list = <T extends CodeList>(codes: T): T => codes;

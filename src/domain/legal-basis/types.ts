/** One basis read from a 公开依据 cell: 《title》（number）article. */
export interface Citation {
  /** As written, without list numbers and the marks that separate it from its neighbours. */
  readonly text: string;
  /** Inside the outer 《》; titles within it stand in 〈〉 (GB/T 15834). Null: no title marks. */
  readonly title: string | null;
  /** Document number (文号) with 〔〕: 民发〔2012〕220号, 国务院令第649号. */
  readonly number: string | null;
  /** True if the year of the number stood in anything but 〔〕 (GB/T 9704-2012, 7.2.5). */
  readonly bracketsWrong: boolean;
  /** 第三十条, 第26条第2款: as written. */
  readonly article: string | null;
}

export type LegalBasisStatus = 'in-force' | 'replaced' | 'repealed';

export interface LegalBasisRecord {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly status: LegalBasisStatus;
  /** The id of the record that took its place. */
  readonly replacedBy: string | null;
  /** Nobody compared the entry with the text of the document: it gives a hint at most. */
  readonly unchecked?: boolean;
}

/** `number`: the document number is the same; `title`: only the title is. */
export interface LegalBasisMatch {
  readonly record: LegalBasisRecord;
  readonly by: 'number' | 'title';
}

import type { Language } from '../codes';

/** A line of what is known of the document: 文号：平政办〔2026〕1号. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Numbers and codes of records: left out where there is little room. */
  readonly isNumber: boolean;
}

export interface Section {
  /** Null above the main text. */
  readonly heading: string | null;
  /** HTML within the allow-list of public texts. */
  readonly html: string;
}

export interface Attached {
  readonly name: string;
  readonly url: string;
}

/** A document between its fields and its forms: every form is made of this. */
export interface Article {
  readonly language: Language;
  readonly title: string;
  /** What the unit wrote as a summary. */
  readonly lead: string | null;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  readonly attachments: readonly Attached[];
  readonly url: string | null;
}

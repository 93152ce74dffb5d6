/** What the content manager keeps of how one type or component is shown (its `configuration_…` entries). */
export interface StoredView {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly layouts: { readonly list: readonly string[]; readonly edit: readonly EditRow[] };
  readonly metadatas: Readonly<Record<string, FieldView>>;
}

export type EditRow = ReadonlyArray<{ readonly name: string; readonly size: number }>;

export interface FieldView {
  readonly edit: Readonly<Record<string, unknown>>;
  readonly list: Readonly<Record<string, unknown>>;
}

/** What we want of it: only these parts, the rest is Strapi's. */
export interface WantedView {
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  readonly list: readonly string[] | null;
  readonly edit: readonly EditRow[];
  readonly fields: Readonly<Record<string, WantedField>>;
}

export interface WantedField {
  readonly label: string;
  readonly help: string;
  /** The field by which a linked document is named. */
  readonly mainField?: string;
}

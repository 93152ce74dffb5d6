/** What a reader asks for, in the codes of the district; null: everything. */
export interface Narrowing {
  readonly types: readonly string[] | null;
  readonly unit: string | null;
  readonly domain: string | null;
  readonly fiveOpen: string | null;
  readonly column: string | null;
}

/** Narrowed by nothing. @internal */
export const wide: Narrowing = { types: null, unit: null, domain: null, fiveOpen: null, column: null };

/** The same by documentIds: a unit stands for those below it, and for whoever took its place, as a domain and a column do. */
export interface Scope {
  readonly types: readonly string[] | null;
  readonly units: ReadonlySet<string> | null;
  readonly domains: ReadonlySet<string> | null;
  readonly fiveOpen: string | null;
  readonly columns: ReadonlySet<string> | null;
}

/** Whether more than the type is asked about, so that texts must be looked at. */
export const looksInside = ({ units, domains, fiveOpen, columns }: Scope): boolean =>
  units !== null || domains !== null || fiveOpen !== null || columns !== null;

/**
 * What one request may ask. A page of a portal stays far below; GraphiQL's introspection passes. All of it is told
 * before anything is asked of the database.
 */
export interface Limits {
  readonly tokens: number;
  readonly depth: number;
  /** Fields after fragments are written out. */
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Rows that the statements could touch, by the `first` of each list. */
  readonly rows: number;
}

export const usualLimits: Limits = {
  tokens: 2_000,
  depth: 15,
  fields: 500,
  aliases: 40,
  rootFields: 20,
  directives: 20,
  rows: 6_000,
};

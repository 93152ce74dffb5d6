/** What PostgreSQL hands over for one column: text, as it stands on the wire. Empty text means null. */
export type Cell = string | null;
export type Row = readonly Cell[];
export type Variables = Readonly<Record<string, unknown>>;

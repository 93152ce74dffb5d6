/** A row of those that are to be published, and what is known of it. */
export interface PublishRow {
  readonly documentId: string;
  readonly title: string;
  readonly state: 'asking' | 'ready' | 'unchanged' | 'refused' | 'unknown' | 'done';
  /** Why not, in the reader's language. */
  readonly reasons: readonly string[];
}

/** As many as are asked about, or published, in one request: few enough that the numbers move. */
const AT_ONCE = 5;

export const inParts = (ids: readonly string[]): ReadonlyArray<readonly string[]> =>
  Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, part) =>
    ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );

/** What a bulk action answers of one document (server/bulk/answers.ts). */
export interface BulkResult {
  readonly documentId: string;
  readonly outcome: 'done' | 'unchanged' | 'refused' | 'unknown' | 'failed';
  readonly reason: string | null;
}

/** A row after a bulk action; the reasons stay with it. */
export const afterwards = (row: PublishRow, results: readonly BulkResult[]): PublishRow => {
  const result = results.find(({ documentId }) => documentId === row.documentId);
  if (!result) return row;
  const state = result.outcome === 'failed' ? 'refused' : result.outcome;
  return { ...row, state, reasons: result.reason === null ? [] : [result.reason] };
};

export const count = (rows: readonly PublishRow[], ...states: ReadonlyArray<PublishRow['state']>): number =>
  rows.filter(({ state }) => states.includes(state)).length;

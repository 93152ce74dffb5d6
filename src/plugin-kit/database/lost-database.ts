const codes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** PostgreSQL's classes 08 (connection), 53 (too many connections, disk full) and 57P (starting up, shutting down). */
const ofPostgres = /^(?:08|53|57P)/;

/** What `pg` and its pool say without a code. */
const said =
  /^Connection (?:terminated|ended)|terminating connection|connection error and is not queryable|closed and is not queryable|^timeout e(?:xpired|xceeded when trying to connect)|^Query read timeout/;

/** Whether an error says that the database went away or does not answer, and not that something is wrong with what was asked. */
export const isLostDatabase = (error: unknown): boolean => {
  const code =
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
      ? error.code
      : '';
  return (
    codes.has(code) ||
    ofPostgres.test(code) ||
    said.test(error instanceof Error ? error.message : String(error))
  );
};

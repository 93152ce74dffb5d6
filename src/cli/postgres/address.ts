/** Where the database is, and with which role the outputs read. */
export interface DatabaseAddress {
  readonly url: string;
  readonly readerUrl: string;
  /** Whether the reading role is ours to make (otherwise PORTAL_DATABASE_URL names one that exists). */
  readonly readerOwned: boolean;
}

export const readerRole = (databaseUrl: string): string =>
  `gongkai_reader_${decodeURIComponent(new URL(databaseUrl).pathname.slice(1))}`;

/** The same database, seen by the role that can read the store and the ledger and nothing else. */
export const readerUrlOf = (databaseUrl: string, password: string): string => {
  const url = new URL(databaseUrl);
  url.username = encodeURIComponent(readerRole(databaseUrl));
  url.password = encodeURIComponent(password);
  return url.toString();
};

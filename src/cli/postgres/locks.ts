/**
 * Advisory locks of PostgreSQL by which our processes agree; they go with the connection, so a killed process
 * leaves none behind. The first number is ours ("gong"), the second says what for.
 */
const ours = 0x676f_6e67;

export const locks = {
  /** Held shared by every process that uses the embedded server: who gets it alone may stop the server. */
  inUse: `${ours}, 1`,
  /** Held by the one server process of a data folder. */
  server: `${ours}, 2`,
  /** Held while the database is made. */
  create: `${ours}, 3`,
  /** Held while Strapi migrates and the starter data is loaded. */
  boot: `${ours}, 4`,
  /** Held while the owner of the embedded database migrates it and gives the roles their rights. */
  prepare: `${ours}, 5`,
} as const;

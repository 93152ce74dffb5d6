import pg from 'pg';

/** A name or a password as SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const opens = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
};

/**
 * Sees to it that the role of an address exists, opens with the address' password, and has no power of its own over the
 * server. Run by the owner of the embedded one.
 */
export const ensureRole = async (
  owner: pg.Client,
  url: string,
  { readsOnly }: { readsOnly: boolean },
): Promise<void> => {
  const { username, password } = new URL(url);
  const name = decodeURIComponent(username);
  const secret = literal(decodeURIComponent(password));
  const { rows } = await owner.query<{ mighty: boolean; readsOnly: boolean }>(
    `SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls AS mighty,
            coalesce('default_transaction_read_only=on' = ANY (rolconfig), false) AS "readsOnly"
     FROM pg_roles WHERE rolname = $1`,
    [name],
  );
  const [role] = rows;
  if (!role) await owner.query(`CREATE ROLE ${quoted(name)} LOGIN NOINHERIT PASSWORD ${secret}`);
  else if (!(await opens(url))) await owner.query(`ALTER ROLE ${quoted(name)} LOGIN PASSWORD ${secret}`);
  if (role?.mighty)
    await owner.query(
      `ALTER ROLE ${quoted(name)} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`,
    );
  if (readsOnly && !role?.readsOnly)
    await owner.query(`ALTER ROLE ${quoted(name)} SET default_transaction_read_only = on`);
};

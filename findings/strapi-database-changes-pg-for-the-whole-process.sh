#!/usr/bin/env bash
# @strapi/database 5.54.0 with pg 8.23.1: as soon as Strapi has connected to PostgreSQL, every other client of pg in the
# same process reads otherwise, too: a `numeric` is a JavaScript number that has lost digits (pg gives the text, so that
# nothing is lost), and a `jsonb` is text (pg gives the parsed value). Parsers are set on the module, not on the client.
# Expected: settings of Strapi's own connection (knex and pg take parsers for each client).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @strapi/database@5.54.0 pg@8.23.1
cat >look.cjs <<'JS'
const pg = require('pg');
const { Database } = require('@strapi/database');
// What a client of our own makes of the text that PostgreSQL sends for these types.
const read = () => ({
  numeric: pg.types.getTypeParser(pg.types.builtins.NUMERIC, 'text')('9007199254740993.25'),
  jsonb: pg.types.getTypeParser(pg.types.builtins.JSONB, 'text')('{"a":1}'),
});
const before = read();
const database = new Database({ connection: { client: 'postgres', connection: { host: '127.0.0.1' } }, settings: { migrations: { dir: __dirname } } });
// What Strapi does with each new connection; without a schema it asks the server nothing.
database.dialect.initialize().then(() => console.log(JSON.stringify([before, read()])));
JS
seen=$(node look.cjs)
echo "node $(node -v): $seen"
[ "$seen" = '[{"numeric":"9007199254740993.25","jsonb":{"a":1}},{"numeric":9007199254740994,"jsonb":"{\"a\":1}"}]' ]

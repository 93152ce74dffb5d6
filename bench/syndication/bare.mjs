// What a catch-up can reach at most: bare node:http and pg that write the stream's bytes, one statement a page.
// Usage: node bare.mjs DATABASE_URL; prints its port.
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 4 });
const page = {
  name: 'page',
  text: `SELECT seq::int, action, type, document_id, locale, unit_code, unit_name,
    at, hash, snapshot,
    (SELECT ledger FROM gongkai.ledger_head) AS ledger
    FROM gongkai.ledger WHERE seq > $1 ORDER BY seq LIMIT $2`,
};
const titleOf = { unit: 'name', domain: 'name', 'legal-basis': 'title', 'catalog-item': null };

const change = (row) => {
  const document = JSON.parse(row.snapshot);
  const { seq, action, type, document_id: id, locale, at, hash } = row;
  const field = type in titleOf ? titleOf[type] : 'title';
  const title = field === null ? null : document[field];
  const unit = row.unit_code === null ? null : { code: row.unit_code, name: row.unit_name };
  const head = JSON.stringify({ seq, action, type, id, locale, unit, title, url: null, at, hash });
  return `${head.slice(0, -1)},"document":${row.snapshot}}`;
};

const server = createServer(async (request, response) => {
  const asked = new URL(request.url, 'http://bare').searchParams;
  const limit = Number(asked.get('limit'));
  const { rows } = await pool.query({ ...page, values: [Number(asked.get('after')), limit + 1] });
  const more = rows.length > limit;
  const shown = rows.slice(0, limit);
  const next = shown.at(-1)?.seq ?? Number(asked.get('after'));
  const body = Buffer.from(
    `{"ledger":${JSON.stringify(rows[0]?.ledger ?? null)},"changes":[${shown.map(change).join(',')}],"next":${next},"more":${more}}`,
  );
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.on('SIGTERM', () => process.exit(0));

// PostgreSQL's own search: bare node:http and pg, a tsvector and ts_rank. Usage: node bare-tsvector.mjs DATABASE_URL; prints its port.
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 2 });
const find = {
  name: 'find',
  text: `SELECT id FROM docs WHERE words @@ $1::tsquery ORDER BY ts_rank(words, $1::tsquery) DESC LIMIT 20`,
};

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const { rows } = await pool.query({ ...find, values: [JSON.parse(Buffer.concat(parts))] });
  const body = Buffer.from(JSON.stringify(rows.map(({ id }) => id)));
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.on('SIGTERM', () => process.exit(0));

// The limit that a portal can reach: bare node:http and pg with hand-written SQL over the same tables, one prepared
// statement a question, pipelined. Two forms: `flat` (rows, then JSON.stringify) and `sql` (JSON built in SQL).
// Usage: node bare.mjs flat|sql DATABASE_URL CONNECTIONS; prints its port.
import { createServer } from 'node:http';
import pg from 'pg';

const [, , form, connectionString, connections] = process.argv;
const upper = (column) => `upper(replace(${column}, '-', '_'))`;
const spoken = (code) => (code === null ? null : code.toUpperCase().replaceAll('-', '_'));
const json = (text) => (text === null ? null : JSON.parse(text));

const UNIT = `(SELECT document_id FROM gongkai.store_unit WHERE code = $1 AND locale = 'zh-Hans')`;
const Q1_WHERE = `i.locale = 'zh-Hans' AND i.unit = ${UNIT} AND i.five_open = $2`;

const flat = {
  Q1: {
    text: `SELECT i.document_id, i.level1, i.level2, i.method, i.published_at, u.code, u.name, d.code, d.name, k.n
      FROM (SELECT count(*) n FROM gongkai.store_catalog_item i WHERE ${Q1_WHERE}) k
      LEFT JOIN (SELECT * FROM gongkai.store_catalog_item i WHERE ${Q1_WHERE} ORDER BY published_at DESC, document_id DESC LIMIT 20) i ON true
      LEFT JOIN gongkai.store_unit u ON u.document_id = i.unit AND u.locale = 'zh-Hans'
      LEFT JOIN gongkai.store_domain d ON d.document_id = i.domain AND d.locale = 'zh-Hans'
      ORDER BY i.published_at DESC, i.document_id DESC`,
    print: (rows) => ({
      catalogItems: {
        totalCount: Number(rows[0][9]),
        nodes:
          rows[0][0] === null
            ? []
            : rows.map((r) => ({
                id: r[0],
                level1: json(r[1]),
                level2: json(r[2]),
                method: spoken(r[3]),
                publishedAt: r[4],
                unit: { code: r[5], name: json(r[6]) },
                domain: { code: r[7], name: json(r[8]) },
              })),
      },
    }),
  },
  Q2: {
    text: `SELECT i.document_id, i.level1, i.level2, i.content_elements, array_to_string(i.channels, ','), array_to_string(i.levels, ','), i.published_at,
      u.code, u.name, d.code, d.name, x.document_id, x.title, x.document_number, x.formed_on, x.published_at,
      (SELECT count(*) FROM gongkai.store_disclosure c WHERE c.locale = 'zh-Hans' AND c.catalog_item = i.document_id)
      FROM gongkai.store_catalog_item i
      JOIN gongkai.store_unit u ON u.document_id = i.unit AND u.locale = 'zh-Hans'
      JOIN gongkai.store_domain d ON d.document_id = i.domain AND d.locale = 'zh-Hans'
      LEFT JOIN LATERAL (SELECT * FROM gongkai.store_disclosure x WHERE x.locale = 'zh-Hans' AND x.catalog_item = i.document_id ORDER BY x.published_at DESC, x.document_id DESC LIMIT 10) x ON true
      WHERE i.document_id = $1 AND i.locale = 'zh-Hans' ORDER BY x.published_at DESC, x.document_id DESC`,
    print: (rows) => {
      const [r] = rows;
      const codes = (text) => (text === '' ? [] : text.split(',').map(spoken));
      return {
        catalogItem: r
          ? {
              id: r[0],
              level1: json(r[1]),
              level2: json(r[2]),
              contentElements: json(r[3]),
              channels: codes(r[4]),
              levels: codes(r[5]),
              publishedAt: r[6],
              unit: { code: r[7], name: json(r[8]) },
              domain: { code: r[9], name: json(r[10]) },
              disclosures: {
                totalCount: Number(r[16]),
                nodes:
                  r[11] === null
                    ? []
                    : rows.map((x) => ({
                        id: x[11],
                        title: json(x[12]),
                        documentNumber: json(x[13]),
                        formedOn: x[14],
                        publishedAt: x[15],
                      })),
              },
            }
          : null,
      };
    },
  },
  Q3: {
    text: `SELECT p.document_id, p.title, p.document_number, p.issued_on, p.body, u.code, u.name, i.document_id, i.title, i.form, i.body, v.code, v.name
      FROM gongkai.store_policy p
      JOIN gongkai.store_unit u ON u.document_id = p.issuer AND u.locale = 'zh-Hans'
      LEFT JOIN LATERAL (SELECT * FROM gongkai.store_interpretation i WHERE i.locale = 'zh-Hans' AND i.policy = p.document_id ORDER BY i.published_at DESC, i.document_id DESC LIMIT 10) i ON true
      LEFT JOIN gongkai.store_unit v ON v.document_id = i.unit AND v.locale = 'zh-Hans'
      WHERE p.document_id = $1 AND p.locale = 'zh-Hans' ORDER BY i.published_at DESC, i.document_id DESC`,
    print: (rows) => {
      const [r] = rows;
      return {
        policy: r
          ? {
              id: r[0],
              title: json(r[1]),
              documentNumber: json(r[2]),
              issuedOn: r[3],
              body: json(r[4]),
              issuer: { code: r[5], name: json(r[6]) },
              interpretations: {
                nodes:
                  r[7] === null
                    ? []
                    : rows.map((x) => ({
                        id: x[7],
                        title: json(x[8]),
                        form: spoken(x[9]),
                        body: json(x[10]),
                        unit: { code: x[11], name: json(x[12]) },
                      })),
              },
            }
          : null,
      };
    },
  },
  Q4: {
    text: `SELECT seq, action, type, document_id, unit_code, unit_name, at, hash, snapshot FROM gongkai.ledger WHERE seq > $1 ORDER BY seq LIMIT 100`,
    print: (rows) => ({
      changes: {
        nodes: rows.map((r) => ({
          seq: Number(r[0]),
          action: spoken(r[1]),
          type: spoken(r[2]),
          id: r[3],
          unitCode: r[4],
          unitName: r[5],
          at: r[6],
          hash: r[7],
          document: json(r[8]),
        })),
      },
    }),
  },
  Q5: {
    text: `SELECT d.code, d.name, i.document_id, i.level1, i.level2, i.published_at, k.n
      FROM gongkai.store_domain d
      CROSS JOIN LATERAL (SELECT count(*) n FROM gongkai.store_catalog_item c WHERE c.locale = 'zh-Hans' AND c.domain = d.document_id) k
      LEFT JOIN LATERAL (SELECT * FROM gongkai.store_catalog_item i WHERE i.locale = 'zh-Hans' AND i.domain = d.document_id ORDER BY i.published_at DESC, i.document_id DESC LIMIT 3) i ON true
      WHERE d.locale = 'zh-Hans' ORDER BY d.code, i.published_at DESC, i.document_id DESC`,
    print: (rows) => {
      const domains = new Map();
      for (const r of rows) {
        const domain = domains.get(r[0]) ?? {
          code: r[0],
          name: json(r[1]),
          catalogItems: { totalCount: Number(r[6]), nodes: [] },
        };
        domains.set(r[0], domain);
        if (r[2] !== null)
          domain.catalogItems.nodes.push({
            id: r[2],
            level1: json(r[3]),
            level2: json(r[4]),
            publishedAt: r[5],
          });
      }
      return { domains: [...domains.values()] };
    },
  },
};

const object = (fields) =>
  `json_build_object(${Object.entries(fields)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ')})`;
const list = (of, order) => `coalesce(json_agg(${of} ORDER BY ${order}), '[]'::json)`;
const unit = (a) => object({ code: `${a}.code`, name: `${a}.name::json` });
const newest = (a) => `${a}.published_at DESC, ${a}.document_id DESC`;

const sql = {
  Q1: `SELECT ${object({
    catalogItems: object({
      totalCount: `(SELECT count(*) FROM gongkai.store_catalog_item i WHERE ${Q1_WHERE})`,
      nodes: `(SELECT ${list(object({ id: 'i.document_id', level1: 'i.level1::json', level2: 'i.level2::json', method: upper('i.method'), publishedAt: 'i.published_at', unit: unit('u'), domain: unit('d') }), newest('i'))}
        FROM (SELECT * FROM gongkai.store_catalog_item i WHERE ${Q1_WHERE} ORDER BY ${newest('i')} LIMIT 20) i
        JOIN gongkai.store_unit u ON u.document_id = i.unit AND u.locale = 'zh-Hans'
        JOIN gongkai.store_domain d ON d.document_id = i.domain AND d.locale = 'zh-Hans')`,
    }),
  })}::text`,
  Q2: `SELECT ${object({
    catalogItem: `(SELECT ${object({
      id: 'i.document_id',
      level1: 'i.level1::json',
      level2: 'i.level2::json',
      contentElements: 'i.content_elements::json',
      channels: `(SELECT coalesce(json_agg(${upper('c')}), '[]'::json) FROM unnest(i.channels) c)`,
      levels: `(SELECT coalesce(json_agg(${upper('c')}), '[]'::json) FROM unnest(i.levels) c)`,
      publishedAt: 'i.published_at',
      unit: unit('u'),
      domain: unit('d'),
      disclosures: object({
        totalCount: `(SELECT count(*) FROM gongkai.store_disclosure c WHERE c.locale = 'zh-Hans' AND c.catalog_item = i.document_id)`,
        nodes: `(SELECT ${list(object({ id: 'x.document_id', title: 'x.title::json', documentNumber: 'x.document_number::json', formedOn: 'x.formed_on', publishedAt: 'x.published_at' }), newest('x'))}
          FROM (SELECT * FROM gongkai.store_disclosure x WHERE x.locale = 'zh-Hans' AND x.catalog_item = i.document_id ORDER BY ${newest('x')} LIMIT 10) x)`,
      }),
    })} FROM gongkai.store_catalog_item i
      JOIN gongkai.store_unit u ON u.document_id = i.unit AND u.locale = 'zh-Hans'
      JOIN gongkai.store_domain d ON d.document_id = i.domain AND d.locale = 'zh-Hans'
      WHERE i.document_id = $1 AND i.locale = 'zh-Hans')`,
  })}::text`,
  Q3: `SELECT ${object({
    policy: `(SELECT ${object({
      id: 'p.document_id',
      title: 'p.title::json',
      documentNumber: 'p.document_number::json',
      issuedOn: 'p.issued_on',
      body: 'p.body::json',
      issuer: unit('u'),
      interpretations: object({
        nodes: `(SELECT ${list(object({ id: 'i.document_id', title: 'i.title::json', form: upper('i.form'), body: 'i.body::json', unit: unit('v') }), newest('i'))}
          FROM (SELECT * FROM gongkai.store_interpretation i WHERE i.locale = 'zh-Hans' AND i.policy = p.document_id ORDER BY ${newest('i')} LIMIT 10) i
          JOIN gongkai.store_unit v ON v.document_id = i.unit AND v.locale = 'zh-Hans')`,
      }),
    })} FROM gongkai.store_policy p JOIN gongkai.store_unit u ON u.document_id = p.issuer AND u.locale = 'zh-Hans'
      WHERE p.document_id = $1 AND p.locale = 'zh-Hans')`,
  })}::text`,
  Q4: `SELECT ${object({
    changes: object({
      nodes: `(SELECT ${list(object({ seq: 'l.seq', action: upper('l.action'), type: upper('l.type'), id: 'l.document_id', unitCode: 'l.unit_code', unitName: 'l.unit_name', at: 'l.at', hash: 'l.hash', document: 'l.snapshot::json' }), 'l.seq')}
        FROM (SELECT seq, action, type, document_id, unit_code, unit_name, at, hash, snapshot FROM gongkai.ledger WHERE seq > $1 ORDER BY seq LIMIT 100) l)`,
    }),
  })}::text`,
  Q5: `SELECT ${object({
    domains: `(SELECT ${list(
      object({
        code: 'd.code',
        name: 'd.name::json',
        catalogItems: object({
          totalCount: `(SELECT count(*) FROM gongkai.store_catalog_item c WHERE c.locale = 'zh-Hans' AND c.domain = d.document_id)`,
          nodes: `(SELECT ${list(object({ id: 'i.document_id', level1: 'i.level1::json', level2: 'i.level2::json', publishedAt: 'i.published_at' }), newest('i'))}
          FROM (SELECT * FROM gongkai.store_catalog_item i WHERE i.locale = 'zh-Hans' AND i.domain = d.document_id ORDER BY ${newest('i')} LIMIT 3) i)`,
        }),
      }),
      'd.code',
    )} FROM gongkai.store_domain d WHERE d.locale = 'zh-Hans')`,
  })}::text`,
};

const clients = await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    const client = new pg.Client({
      connectionString,
      pipeline: true,
      options: '-c jit=off -c plan_cache_mode=force_generic_plan',
    });
    await client.connect();
    return client;
  }),
);
let turn = 0;
const types = { getTypeParser: () => (text) => text };
const ask = async (name, values) => {
  turn = (turn + 1) % clients.length;
  const text = form === 'sql' ? sql[name] : flat[name].text;
  const { rows } = await clients[turn].query({ name, text, values, rowMode: 'array', types });
  return form === 'sql' ? `{"data":${rows[0][0]}}` : JSON.stringify({ data: flat[name].print(rows) });
};

const code = (value) => value.toLowerCase().replaceAll('_', '-');
const valuesOf = {
  Q1: ({ unit, fiveOpen }) => [unit, code(fiveOpen)],
  Q2: ({ id }) => [id],
  Q3: ({ id }) => [id],
  Q4: ({ after }) => [after],
  Q5: () => [],
};

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const name = request.url.slice(1);
    const { variables } = JSON.parse(Buffer.concat(chunks).toString());
    const body = Buffer.from(await ask(name, valuesOf[name](variables)));
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': body.length,
    });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));

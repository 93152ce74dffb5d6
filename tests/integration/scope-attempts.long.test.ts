import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uidOf } from '../../src/domain/public-model';
import { type Asked, type Attempt, attempted, type Target } from './attempts/attempts';
import { accountOf, type Caller } from './support/account';
import { startStrapi, type TestStrapi } from './support/strapi';
import { fillUnit, type Ids, unitTypes } from './support/two-units';
import { Random } from './tampering/random';

// A share of them in every run, all of them by `npm run test:long`; the same ones each time unless SEED says otherwise.
const long = process.env.LONG === '1';
const ATTEMPTS = Number(process.env.ATTEMPTS ?? (long ? 5_000 : 60));
const seed = Number(process.env.SEED ?? 20261129);

/** A unit whose code the register tells everybody, and one that there is not. */
const OTHER = 'WD-WJW';
const NOBODYS = 'WD-NONE';

let app: TestStrapi;
let her: Caller;
let own: Ids;
/** Of another unit, none of it public; and what is not there. */
let secret: Target;
let absent: Target;

const reason = { 'x-gongkai-reason': encodeURIComponent('办法已废止') };
const tables = new Map<string, string>();

const uploaded = async (by: Caller, folder: number): Promise<number> => {
  const form = new FormData();
  form.append('files', new Blob(['secret'], { type: 'text/plain' }), 'secret.txt');
  form.append('fileInfo', JSON.stringify({ name: 'secretword.txt', folder }));
  const answer = await by('POST', '/upload', form);
  return ((await answer.json()) as ReadonlyArray<{ id: number }>)[0]?.id ?? 0;
};

beforeAll(async () => {
  app = await startStrapi({ listen: true, starter: true });
  for (const { name } of unitTypes)
    tables.set(name, app.strapi.contentType(uidOf(name) as 'api::unit.unit').collectionName);
  own = await fillUnit(app, 'WD-MZJ', '民政');
  her = await accountOf(app, 'publisher', ['WD-MZJ'], 'she');
  const him = await accountOf(app, 'publisher', [OTHER], 'he');
  // Numbers that stand for nothing else in an answer.
  for (const table of [...tables.values(), 'files', 'upload_folders'])
    await app.db.query(`SELECT setval(pg_get_serial_sequence($1, 'id'), 710000)`, [table]);
  const documents = await fillUnit(app, OTHER, 'secretword', false);
  const rows: Record<string, number> = {};
  for (const [name, table] of tables) {
    const found = await app.db.query(`SELECT id FROM ${table} WHERE document_id = $1`, [documents[name]]);
    rows[name] = found.rows[0].id;
  }
  const made = await him('POST', '/upload/folders', { name: 'secretword', parent: null });
  const folder = ((await made.json()) as { data: { id: number } }).data.id;
  secret = { documents, rows, word: 'secretword', file: await uploaded(him, folder), folder, unit: OTHER };
  const nobodys = 'a0a0a0a0a0a0a0a0a0a0a0a0';
  absent = {
    documents: Object.fromEntries([...tables.keys()].map((name) => [name, nobodys])),
    rows: Object.fromEntries([...tables.keys()].map((name) => [name, 799_999])),
    word: 'madeupword',
    file: 799_999,
    folder: 799_999,
    unit: NOBODYS,
  };
});
afterAll(() => app.stop());

/** The same words for whatever was named in the question. */
const neutral = (text: string, { documents, rows, word, file, folder }: Target): string =>
  [...Object.values(documents), ...Object.values(rows), file, folder, word, OTHER, NOBODYS].reduce<string>(
    (told, named) => told.replaceAll(String(named), 'NAMED'),
    text,
  );

interface Told {
  readonly status: number;
  readonly text: string;
  readonly ms: number;
}
/** What an answer says: of a workbook its cells. When it was asked for is told in each, and is another time. */
const saidBy = async (answer: Response): Promise<string> => {
  if (!answer.headers.get('content-type')?.includes('spreadsheetml')) return answer.text();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  return JSON.stringify(book.worksheets.map((sheet) => [sheet.name, sheet.getSheetValues()]));
};
const withoutTimes = (text: string): string => text.replace(/\d{2}:\d{2}(?::\d{2}(?:\.\d+)?Z?)?/gu, 'TIME');

const ask = async ({ method, path, body }: Asked, target: Target): Promise<Told> => {
  const begin = performance.now();
  const answer = await her(method, path, body, reason);
  const text = withoutTimes(await saidBy(answer));
  return { status: answer.status, text: neutral(text, target), ms: performance.now() - begin };
};

/** What is kept of all units. */
const kept = async (): Promise<object> => {
  const all = [...tables.values(), 'files', 'upload_folders', 'files_folder_lnk', 'gongkai.ledger'];
  const hashes = await Promise.all(
    all.map((table) =>
      app.db.query(`SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${table} t`),
    ),
  );
  return Object.fromEntries(all.map((table, place) => [table, hashes[place]?.rows[0]]));
};

const p50 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

/** What is told of what is there, and not of what is not. */
const difference = (attempt: Attempt, there: Told, not: Told): readonly string[] => {
  const { method, path, body } = attempt.of(secret);
  const what = `${attempt.kind}: ${method} ${path} ${JSON.stringify(body ?? '')}`;
  return there.status === not.status && there.text === not.text
    ? []
    : [`${what}\n  ${there.status} ${there.text.slice(0, 500)}\n  ${not.status} ${not.text.slice(0, 500)}`];
};

test(
  `${ATTEMPTS} attempts on documents of another unit tell what one on nothing tells`,
  async () => {
    const random = new Random(seed);
    const before = await kept();
    const told: string[] = [];
    const [there, not]: [number[], number[]] = [[], []];
    for (let count = 0; count < ATTEMPTS && told.length < 5; count += 1) {
      const attempt = attempted(random, own);
      // Now the one first, now the other: who comes second finds what was read already.
      const first = random.below(2) === 0;
      const begun = first ? await ask(attempt.of(secret), secret) : await ask(attempt.of(absent), absent);
      const ended = first ? await ask(attempt.of(absent), absent) : await ask(attempt.of(secret), secret);
      const [about, aboutNone] = first ? [begun, ended] : [ended, begun];
      there.push(about.ms);
      not.push(aboutNone.ms);
      told.push(...difference(attempt, about, aboutNone));
    }
    expect(told).toEqual([]);
    expect(await kept()).toEqual(before);
    // Of each pair, asked one right after the other: what else the machine does falls on both.
    const slower = p50(there.map((ms, place) => ms - (not[place] ?? Number.NaN)));
    console.log(
      `${there.length} attempts: p50 ${p50(there).toFixed(1)} ms, of nothing ${p50(not).toFixed(1)} ms; of the differences ${slower.toFixed(2)} ms`,
    );
    // Milliseconds are judged where nothing else runs: in a share beside other tests they are longer by what those take.
    if (long) expect(Math.abs(slower)).toBeLessThan(5);
  },
  long ? 3_600_000 : 180_000,
);

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partStories } from './stream/part-stories';
import { startStrapi, type TestStrapi } from './support/strapi';

interface Change {
  readonly seq: number;
  readonly action: string;
  readonly id: string;
  readonly title: string | null;
  readonly left?: true;
}
interface Page {
  readonly changes: readonly Change[];
  readonly next: number;
  readonly more: boolean;
}

let app: TestStrapi;
const made: Record<string, string> = {};

const ask = async (question: string): Promise<Page> =>
  (await (await fetch(`${app.url}/syndication/changes?${question}`)).json()) as Page;
const policies = () => app.strapi.documents('api::policy.policy');
const publish = async (title: string, data: object = {}): Promise<string> => {
  const { documentId } = await policies().create({
    data: { title, issuer: made['WD-A'], issuedOn: '2026-05-20', body: '<p>正文</p>', ...data } as never,
    status: 'published',
  });
  return documentId;
};
const head = async (): Promise<number> => {
  const { rows } = await app.db.query('SELECT seq::int AS seq FROM gongkai.ledger_head');
  return rows[0].seq;
};

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  for (const [code, parent] of [['WD-A'], ['WD-B'], ['WD-B1', 'WD-B']] as const) {
    const { documentId } = await app.strapi.documents('api::unit.unit').create({
      data: { code, name: `单位 ${code}`, kind: 'department', ...(parent ? { parent: made[parent] } : {}) },
    });
    made[code] = documentId;
  }
  for (const code of ['health', 'roads']) {
    const { documentId } = await app.strapi
      .documents('api::domain.domain')
      .create({ data: { code, name: `领域 ${code}` } });
    made[code] = documentId;
  }
}, 120_000);
afterAll(() => app.stop());

/** The story of one policy that moves from unit to unit and from domain to domain. */
describe('a reader who asks for a part of the stream', () => {
  let policy: string;
  let from: number;
  beforeAll(async () => {
    from = await head();
    policy = await publish('甲', { issuer: made['WD-B1'], domains: [made.health], fiveOpen: 'decision' });
    await publish('乙', { domains: [made.roads] });
    await policies().update({
      documentId: policy,
      data: { domains: [made.roads], issuer: made['WD-A'] } as never,
      status: 'published',
    });
    await policies().unpublish({ documentId: policy });
  });

  test.each([
    ['', ['publish 甲', 'publish 乙', 'revise 甲', 'withdraw 甲']],
    ['types=policy', ['publish 甲', 'publish 乙', 'revise 甲', 'withdraw 甲']],
    ['types=unit', []],
    ['unit=WD-B', ['publish 甲', 'withdraw 甲 left']],
    ['unit=WD-A', ['publish 乙', 'revise 甲', 'withdraw 甲']],
    ['domain=health', ['publish 甲', 'withdraw 甲 left']],
    ['domain=roads', ['publish 乙', 'revise 甲', 'withdraw 甲']],
    ['fiveOpen=decision', ['publish 甲', 'revise 甲', 'withdraw 甲']],
    ['unit=WD-A&domain=roads&types=policy,disclosure', ['publish 乙', 'revise 甲', 'withdraw 甲']],
  ])('%s', async (question, expected) => {
    const page = await ask(`after=${from}&${question}`);
    expect(page.changes.map(({ action, title, left }) => `${action} ${title}${left ? ' left' : ''}`)).toEqual(
      expected,
    );
    // What was left out is behind the reader, too.
    expect({ next: page.next, more: page.more }).toEqual({ next: await head(), more: false });
  });

  test('reads page by page what it would read at once', async () => {
    const seen: number[] = [];
    let after = 0;
    for (let more = true; more; ) {
      const page = await ask(`after=${after}&limit=1&domain=roads`);
      seen.push(...page.changes.map(({ seq }) => seq));
      expect(page.next).toBeGreaterThanOrEqual(after);
      after = page.next;
      more = page.more;
    }
    expect(seen).toEqual((await ask('domain=roads')).changes.map(({ seq }) => seq));
    expect(after).toBe(await head());
  });

  test.each([
    ['unit', 'WD-NOBODY'],
    ['domain', 'nothing'],
    ['types', 'polcy'],
    ['fiveOpen', 'DECISION'],
    ['wait', '61'],
  ])('is refused a wrong %s with its name and value', async (parameter, value) => {
    const answer = await fetch(`${app.url}/syndication/changes?${parameter}=${value}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { parameter, value } });
  });
});

partStories(() => app, made);

describe('a reader who waits', () => {
  test('is answered as soon as something is published', async () => {
    const after = await head();
    const began = Date.now();
    const answer = ask(`after=${after}&wait=30`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const id = await publish('等到了');
    expect((await answer).changes.map((change) => change.id)).toEqual([id]);
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  test('is answered with nothing when its time is over, and has moved over what it did not ask for', async () => {
    const after = await head();
    const began = Date.now();
    const answer = ask(`after=${after}&wait=2&domain=health`);
    await publish('别的领域');
    expect(await answer).toMatchObject({ changes: [], next: await head(), more: false });
    expect(Date.now() - began).toBeGreaterThan(1_900);
  });
});

/** Reads server-sent events until it has enough or is told to stop. */
const listen = async (
  question: string,
  headers: Record<string, string>,
  enough: (ids: readonly number[]) => boolean,
  stop = new AbortController(),
): Promise<{ ids: number[]; changes: Change[]; ledger: string | undefined; last: number }> => {
  const answer = await fetch(`${app.url}/syndication/changes?${question}`, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: stop.signal,
  });
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const changes: Change[] = [];
  let ledger: string | undefined;
  let last = 0;
  let text = '';
  const decoder = new TextDecoder();
  try {
    const reader = answer.body?.getReader();
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      text += decoder.decode(piece.value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const fields = new Map(
          block
            .split('\n')
            .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
        );
        if (fields.has('id')) last = Number(fields.get('id'));
        if (fields.get('event') === 'ledger') ledger = JSON.parse(fields.get('data') ?? '{}').ledger;
        if (fields.get('event') !== 'change') continue;
        const change = JSON.parse(fields.get('data') ?? '') as Change;
        expect(change.seq).toBe(last);
        changes.push(change);
      }
      if (enough(changes.map(({ seq }) => seq))) stop.abort();
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  return { ids: changes.map(({ seq }) => seq), changes, ledger, last };
};

describe('a reader of server-sent events', () => {
  test('gets what there is and then what comes, and goes on where it lost the connection', async () => {
    const before = await head();
    const first = listen('after=0', {}, (ids) => (ids.at(-1) ?? 0) > before);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await publish('新的');
    const { ids, ledger } = await first;
    expect(ids).toEqual(Array.from({ length: before + 1 }, (_, place) => place + 1));
    const { rows } = await app.db.query('SELECT ledger FROM gongkai.ledger_head');
    expect(ledger).toBe(rows[0].ledger);
    const again = await listen('after=0', { 'last-event-id': '3' }, (found) => found.length >= 2);
    expect(again.ids.slice(0, 2)).toEqual([4, 5]);
  });

  test('that is ahead of the ledger, or comes with an id that is none, is told so', async () => {
    for (const [id, status] of [
      ['999999', 409],
      ['x', 400],
    ] as const) {
      const answer = await fetch(`${app.url}/syndication/changes`, {
        headers: { accept: 'text/event-stream', 'last-event-id': id },
      });
      expect(answer.status).toBe(status);
    }
  });
});

const long = process.env.LONG === '1';
const followed = { timeout: long ? 3_600_000 : 120_000 };
test(
  'readers who stop and resume while many publish have exactly what the ledger has',
  followed,
  async () => {
    const total = long ? 10_000 : 80;
    const from = await head();
    let open = true;
    const publishing = Promise.all(
      Array.from({ length: 16 }, async (_, publisher) => {
        for (let n = publisher; n < total; n += 16) await publish(`并发 ${n}`);
      }),
    ).finally(() => {
      open = false;
    });
    const byEvents: number[] = [];
    const followEvents = async (): Promise<void> => {
      let last = from;
      while (open || last < (await head())) {
        const stop = new AbortController();
        const after = setTimeout(() => stop.abort(), 100 + Math.random() * 400);
        const heard = await listen('', { 'last-event-id': String(last) }, () => false, stop).catch(
          (error) => {
            if (!stop.signal.aborted) throw error;
            return null;
          },
        );
        clearTimeout(after);
        byEvents.push(...(heard?.ids ?? []));
        last = heard?.ids.at(-1) ?? last;
      }
    };
    const byPages: number[] = [];
    const followPages = async (): Promise<void> => {
      let after = from;
      while (open || after < (await head())) {
        const page = await ask(`after=${after}&wait=1&limit=${1 + Math.floor(Math.random() * 50)}`);
        byPages.push(...page.changes.map(({ seq }) => seq));
        after = page.next;
      }
    };
    await Promise.all([publishing, followEvents(), followPages()]);
    const { rows } = await app.db.query(
      'SELECT seq::int AS seq FROM gongkai.ledger WHERE seq > $1 ORDER BY seq',
      [from],
    );
    const all = rows.map(({ seq }) => seq);
    expect(all).toHaveLength(total);
    expect(byPages).toEqual(all);
    expect(byEvents).toEqual(all);
  },
);

import { createRequire } from 'node:module';
import { PUBLIC, secret } from './canaries';
import { SchemaWalker } from './walk-schema';

const graphql = createRequire(import.meta.url)('graphql') as typeof import('graphql');

export interface Found {
  /** Questions whose answer held what is not public, each with the word. */
  readonly leaks: ReadonlyArray<{ readonly query: string; readonly word: string }>;
  readonly faults: readonly string[];
  /** Answers that told something public. */
  readonly told: number;
  readonly slowest: number;
}

const post = async (address: string, body: unknown): Promise<{ status: number; text: string }> => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text() };
};

/**
 * Asks a GraphQL server so many questions that its own schema allows, and looks for the canaries. One that gave
 * away `enough` is asked no more: a number of times, or each of these words.
 */
export const askAtRandom = async (
  address: string,
  ids: readonly string[],
  runs: number,
  enough: number | readonly string[] = 10,
): Promise<Found> => {
  const { text: introspected } = await post(address, { query: graphql.getIntrospectionQuery() });
  const schema = graphql.buildClientSchema(JSON.parse(introspected).data);
  const known = { ids, texts: [PUBLIC, 'WD-MZJ', 'WD-ZFB', 'social-assistance', '办理', '2026-05-20'] };
  const leaks: Array<{ query: string; word: string }> = [];
  const faults: string[] = [];
  const hasEnough = (): boolean =>
    typeof enough === 'number'
      ? leaks.length >= enough
      : enough.every((word) => leaks.some((leak) => leak.word === word));
  let told = 0;
  let slowest = 0;
  for (let seed = 1; seed <= runs && !hasEnough(); seed += 1) {
    const question = new SchemaWalker(schema, known, seed).write();
    const began = performance.now();
    const { status, text } = await post(address, question);
    slowest = Math.max(slowest, performance.now() - began);
    if (status >= 500) faults.push(`${status}\n${question.query}\n${text.slice(0, 300)}`);
    if (text.includes(PUBLIC)) told += 1;
    for (const word of Object.values(secret)) {
      // The ledger keeps what it once made public, until that is redacted.
      const kept = word === secret.withdrawn && /\bchanges\b/.test(question.query);
      // A refusal repeats the words of the question, never those of a document: none is put into one.
      if (text.includes(word) && !kept) leaks.push({ query: question.query, word });
    }
  }
  return { leaks, faults, told, slowest };
};

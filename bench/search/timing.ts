import { ask, keptConnections } from './ask';
import type { Engine } from './engine';
import type { Group } from './questions';
import { bodyOf } from './releases';

export const quantile = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** Milliseconds by engine and group. */
export type Times = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** Asks every engine every question, one at a time, in turns; the first round is not counted. */
export const timesOf = async (
  engines: readonly Engine[],
  groups: readonly Group[],
  turns: number,
): Promise<Times> => {
  const taken = new Map(
    engines.map(({ name }) => [name, new Map(groups.map((group) => [group.name, [] as number[]]))]),
  );
  for (let turn = 0; turn <= turns; turn += 1)
    for (const group of groups)
      for (const engine of engines)
        for (const question of group.questions) {
          const began = performance.now();
          await engine.find(question);
          if (turn > 0)
            taken
              .get(engine.name)
              ?.get(group.name)
              ?.push(performance.now() - began);
        }
  return taken;
};

export interface Crowd {
  readonly answered: number;
  readonly refused: number;
  /** Milliseconds until half and all of the good answers were there. */
  readonly half: number;
  readonly last: number;
}

/** So many at once, a connection each, from one address. */
export const crowd = async (port: number, questions: readonly string[], many = 50): Promise<Crowd> => {
  const agent = keptConnections(many);
  const began = performance.now();
  const answers = await Promise.all(
    Array.from({ length: many }, async (_, at) => {
      const body = bodyOf(questions[at % questions.length] ?? '');
      const answer = await ask({ port, path: '/portal/graphql', body, agent, from: '127.0.0.2' });
      const good = answer.status === 200 && !answer.body.includes('"errors"');
      return { good, ms: performance.now() - began };
    }),
  );
  agent.destroy();
  const good = answers.filter((answer) => answer.good).map(({ ms }) => ms);
  return {
    answered: good.length,
    refused: many - good.length,
    half: Math.round(quantile(good, 0.5)),
    last: Math.round(Math.max(0, ...good)),
  };
};

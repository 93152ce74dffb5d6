import type { GraphQLFormattedError } from 'graphql';
import type { Plan } from '../plan/compile';
import { Body } from './body';

/**
 * `refused`: nothing was asked of the database; `unsupported`: because it was no query. `failed`: a fault of ours
 * left no data. `unavailable`: the database could not be reached, or did not answer.
 */
export interface Answer {
  readonly kind: 'answered' | 'refused' | 'unsupported' | 'failed' | 'unavailable';
  readonly body: Body;
  /** Whether it stays the same until something public changes. */
  readonly lasting: boolean;
  /** Cache tags of what it depends on. */
  readonly tags: readonly string[];
  /** Whether it was given before. */
  readonly remembered: boolean;
  /** What it asked the search for and no document answers in full. */
  readonly unanswered: readonly string[];
}

export interface RememberedAnswer extends Answer {
  /** Of its body, in bytes. */
  readonly length: number;
}

export const answer = (
  kind: Answer['kind'],
  text: string,
  plan: Pick<Plan, 'lasting' | 'tags'> | null = null,
): Answer => {
  return {
    kind,
    body: new Body(text),
    lasting: kind === 'answered' && plan?.lasting === true,
    tags: plan?.tags ?? [],
    remembered: false,
    unanswered: [],
  };
};

export const refused = (errors: readonly GraphQLFormattedError[]): Answer =>
  answer(
    errors[0]?.extensions?.code === 'OPERATION_NOT_SUPPORTED' ? 'unsupported' : 'refused',
    JSON.stringify({ errors }),
  );

import type { Audience, Method } from '../codes';
import type { CatalogueEntry } from './entry';

/** The list with the single choice in it: the choice of an editor counts where a list is older than it. */
export const withChoice = <T>(single: T | null, list: readonly T[]): readonly T[] => {
  if (single === null || list.includes(single)) return list;
  return [single];
};

type Choices = Pick<CatalogueEntry, 'method' | 'methods' | 'audience' | 'audiences'>;

/** How it is made public: 主动, 依申请, or both. */
export const methodsOf = ({ method, methods }: Choices): readonly Method[] =>
  withChoice(method, methods ?? []);

/** To whom it is made public: 全社会, a specific group, or both. */
export const audiencesOf = ({ audience, audiences }: Choices): readonly Audience[] =>
  withChoice(audience, audiences ?? []);

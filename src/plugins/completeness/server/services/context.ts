import type { Core } from '@strapi/strapi';
import type { ContextService } from '../../../../../types/services';
import { type JudgingContext, type JudgingFacts, judgingContext } from '../../../../domain/judging';
import { chinaDay } from '../../../../domain/time';
import { cached } from '../context/cached';
import { readFacts } from '../context/read-facts';

/** How long another process may judge by what was valid before a write here. */
const MAX_AGE_MS = 60_000;

interface Known {
  readonly facts: JudgingFacts;
  readonly context: JudgingContext;
}

/** What the district's records and settings say about judging, kept in memory. */
export const context = ({ strapi }: { strapi: Core.Strapi }): ContextService => {
  const keeper = cached(async (): Promise<Known> => {
    const facts = await readFacts(strapi);
    return { facts, context: judgingContext(facts, chinaDay(new Date().toISOString())) };
  }, MAX_AGE_MS);
  return {
    get: async () => (await keeper.get()).context,
    facts: async () => (await keeper.get()).facts,
    writing: keeper.writing,
  };
};

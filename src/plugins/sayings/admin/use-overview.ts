import { FetchError, useFetchClient, useNotification } from '@strapi/admin/strapi-admin';
import type { Saying, SayingFault, SayingsOverview } from '../../../domain/search';
import { useFetched } from '../../../plugin-kit/admin/use-fetched';
import { entriesAddress, overviewAddress } from './places';
import { useWords } from './words';

type Field = SayingFault['field'];
/** What is wrong with each field; null: the entry was saved. */
export type Problems = Readonly<Partial<Record<Field, string>>> | null;

export interface Desk {
  readonly overview: SayingsOverview | null;
  readonly failed: boolean;
  /** Saves a new entry through the content manager, with the rights of whoever asks. */
  readonly save: (saying: Saying) => Promise<Problems>;
}

interface Refused {
  readonly errors?: ReadonlyArray<{ readonly path: readonly string[]; readonly message: string }>;
}

const problemsIn = (details: unknown): Readonly<Partial<Record<Field, string>>> => {
  const { errors = [] } = (details ?? {}) as Refused;
  return Object.fromEntries(errors.map(({ path, message }) => [path[0], message]));
};

/** What the page shows, and what can be done on it. */
export const useOverview = (): Desk => {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { say } = useWords();
  const { data: overview, failed, reload } = useFetched<SayingsOverview>(overviewAddress);
  const save = async (saying: Saying): Promise<Problems> => {
    try {
      await post(entriesAddress, saying);
    } catch (error) {
      const problems = error instanceof FetchError ? problemsIn(error.response?.data.error.details) : {};
      if (Object.keys(problems).length === 0) toggleNotification({ type: 'danger', message: say('failed') });
      return problems;
    }
    toggleNotification({ type: 'success', message: say('saved') });
    await reload();
    return null;
  };
  return { overview, failed, save };
};

import type { Secrets } from '../environment/secrets';

/** Belong to one cluster and one database server: a restored one has its own. */
const ofTheDatabase = ['DATABASE_PASSWORD', 'APPLICATION_PASSWORD', 'READER_PASSWORD'];

/**
 * The secrets that go into a backup: those without which accounts' tokens and stored keys could not be read again. What
 * the environment gives is the operator's to keep.
 */
export const keptSecrets = (
  secrets: Secrets,
  environment: Readonly<Record<string, string | undefined>>,
): { secrets: Readonly<Record<string, string>>; left: readonly string[] } => {
  const stay = (name: string): boolean => ofTheDatabase.includes(name) || Boolean(environment[name]);
  const all = Object.entries(secrets);
  return {
    secrets: Object.fromEntries(all.filter(([name]) => !stay(name))),
    left: all.map(([name]) => name).filter(stay),
  };
};

/**
 * PostgreSQL's codes for work that lost against other work and may simply be done again: serialisation, deadlock, and
 * a link to what was deleted meanwhile (23503; done again, the link is seen to be gone, and the gate says so), and any of
 * these when Strapi, which then tries to write the old values back, tells of that instead (25P02).
 */
const conflicts: ReadonlySet<string> = new Set(['40001', '40P01', '23503', '25P02']);

const ATTEMPTS = 5;

export const isConflict = (error: unknown): error is { readonly code: string } =>
  typeof error === 'object' && error !== null && 'code' in error && conflicts.has(String(error.code));

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs work again, after a growing and random wait, when it lost a deadlock or a serialisation conflict. */
export const retryOnConflict = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= ATTEMPTS || !isConflict(error)) throw error;
      await wait(Math.random() * 20 * 2 ** attempt);
    }
  }
};

import type { CodeName } from '../../../../domain/codes';

/** One thing that must be well before requests are sent here; it throws when it is not. */
export interface Check {
  readonly name: string;
  readonly problem: CodeName;
  run(): Promise<unknown>;
}

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, { readonly ok: boolean; readonly problem?: CodeName }>>;
}

/** A check that does not answer is not well either. */
const inTime = async (work: Promise<unknown>, patience: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patience);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Asks every check at once. What went wrong in detail is in the log, not in a public answer. */
export const readiness = async (checks: readonly Check[], patience = 3_000): Promise<Readiness> => {
  const found = await Promise.all(
    checks.map(async ({ name, problem, run }) => {
      const ok = await inTime(run(), patience).then(
        () => true,
        () => false,
      );
      return [name, ok ? { ok } : { ok, problem }] as const;
    }),
  );
  return { ready: found.every(([, { ok }]) => ok), checks: Object.fromEntries(found) };
};

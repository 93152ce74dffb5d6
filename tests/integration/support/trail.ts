import type { TestStrapi } from './strapi';

export interface Noted {
  readonly kind: string;
  readonly deed: string | null;
  readonly by: string | null;
  readonly of: string | null;
  readonly fields: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What the trail holds, without the first so many entries. */
export const rowsOf = async ({ db }: Pick<TestStrapi, 'db'>, without = 0): Promise<readonly Noted[]> => {
  const { rows } = await db.query('SELECT kind, entry FROM gongkai.audit ORDER BY seq OFFSET $1', [without]);
  return rows.map(({ kind, entry }: { kind: string; entry: string }) => ({ kind, ...JSON.parse(entry) }));
};

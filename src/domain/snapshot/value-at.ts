import type { Json, Snapshot } from '../change';

const step = (value: Json, name: string): Json => {
  if (typeof value !== 'object' || value === null) return null;
  const parts = value as Readonly<Record<string, Json>>;
  return Object.hasOwn(parts, name) ? (parts[name] ?? null) : null;
};

/** What stands in a snapshot at a finding's path (`legalBases.0.text`); of the whole document (null) all of it. */
export const valueAt = (snapshot: Snapshot, path: string | null): Json =>
  path === null ? snapshot : path.split('.').reduce<Json>(step, snapshot);

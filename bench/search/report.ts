import type { Group } from './questions';
import { quantile, type Times } from './timing';

/** Lines of a table, a column for each engine. */
export type Table = Record<string, Record<string, string>>;

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const times = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

export const p50 = (taken: Times, engine: string, group: string): number =>
  quantile(taken.get(engine)?.get(group) ?? [], 0.5);

/** p50 and p99 of every group, and how many times ours the p50 is. */
export const timeLines = (taken: Times, groups: readonly Group[], ours: string): Table => {
  const table: Table = {};
  for (const { name } of groups) {
    const p50s: Record<string, string> = {};
    const ratios: Record<string, string> = {};
    for (const engine of taken.keys()) {
      const list = taken.get(engine)?.get(name) ?? [];
      p50s[engine] = `${ms(quantile(list, 0.5))} · ${ms(quantile(list, 0.99))}`;
      ratios[engine] = times(p50(taken, engine, name) / p50(taken, ours, name));
    }
    table[`${name}: p50 · p99 ms`] = p50s;
    table[`${name}: times ours`] = ratios;
  }
  return table;
};

export const lineOf = (values: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(values);

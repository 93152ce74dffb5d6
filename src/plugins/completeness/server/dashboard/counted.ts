import type { Core } from '@strapi/strapi';
import type { CoverageTask } from '../../../../domain/guideline';
import { type Duty, duties, pair } from '../../../../domain/milestones';
import { coverageTask } from '../check/coverage-task';
import { type CountedCell, countedCells } from './cells';
import { handledRows } from './handled';

/** What there is and what there should be, of some units (by code; null: all). */
interface Counted {
  readonly task: CoverageTask;
  readonly cells: readonly CountedCell[];
  readonly duties: readonly Duty[];
}

/** `run`: the number of the latest run of the check, or null before the first. */
export const countAll = async (
  strapi: Core.Strapi,
  own: readonly string[] | null,
  run: number | null,
): Promise<Counted> => {
  const [task, counted, rows] = await Promise.all([
    coverageTask(strapi),
    countedCells(strapi, run),
    handledRows(strapi),
  ]);
  const isOwn = ({ unit }: { readonly unit: string }): boolean => own?.includes(unit) ?? true;
  const cells = counted.filter(isOwn);
  const begun = new Set(cells.map(({ unit, domain }) => pair(unit, domain)));
  return { task, cells, duties: duties(task, { rows, begun }).filter(isOwn) };
};

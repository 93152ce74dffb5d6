import type { Remark } from '../../../../domain/workbook';

/** What became, or would become, of one row. */
export interface Outcome {
  readonly action: 'created' | 'updated' | 'unchanged' | 'refused';
  readonly published: boolean;
  readonly refused: readonly Remark[];
  readonly warnings: readonly Remark[];
}

export const refusedOutcome = (refused: readonly Remark[], warnings: readonly Remark[] = []): Outcome => ({
  action: 'refused',
  published: false,
  refused,
  warnings,
});

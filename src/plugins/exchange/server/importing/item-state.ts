import type { CatalogueEntry } from '../../../../domain/catalogue';
import type { Adaptation } from '../../../../domain/codes';

/** A catalogue item as far as a workbook has a say in it. */
export interface ItemState {
  readonly entry: CatalogueEntry;
  /** Its place in the form. */
  readonly position: number | null;
  readonly guidelineItem: string | null;
  readonly adaptation: Adaptation | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Named one by one: what is handed in may know more of the item. */
const fieldsOf = ({ entry, position, guidelineItem, adaptation }: ItemState): Fields => ({
  ...entry,
  position,
  guidelineItem,
  adaptation,
});
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields of `after` that differ. */
export const changedFields = (before: ItemState | null, after: ItemState): Record<string, unknown> => {
  const old: Fields = before === null ? {} : fieldsOf(before);
  return Object.fromEntries(
    Object.entries(fieldsOf(after)).filter(([field, value]) =>
      before === null ? value !== null : !same(old[field], value),
    ),
  );
};

/** Whether two say the same, wherever they stand in the form. */
export const sameItem = (before: ItemState, after: ItemState): boolean =>
  Object.keys(changedFields(before, { ...after, position: before.position })).length === 0;

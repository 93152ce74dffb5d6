/** Whether an item is public as it stands in a row: as it is, with changes that are not, or not at all. */
export type ItemStanding = 'public' | 'changed' | 'draft';

/** In the words of the lists in the admin. */
const words: Readonly<Record<ItemStanding, string>> = {
  public: '已公开',
  changed: '草稿（已公开，有未公开的修改）',
  draft: '草稿（未公开）',
};

export const standingCell = (standing: ItemStanding): string => words[standing];

/**
 * Whether a row says of itself that it is a draft. An import keeps such a row as one, also where it publishes: what left
 * the house unreviewed does not become public by coming back.
 */
export const saysDraft = (cell: string | undefined): boolean =>
  cell !== undefined && /草稿|未公开|未发布/u.test(cell);

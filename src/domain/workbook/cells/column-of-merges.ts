import type { Merge } from '../sheet';

/** The merge that covers a row in the column, if one does; merges of one row are none. */
export const columnOfMerges = (
  merges: readonly Merge[],
  column: number | undefined,
): ((row: number) => Merge | undefined) => {
  const own = merges
    .filter(({ left, right, top, bottom }) => bottom > top && left === column && right >= left)
    .sort((a, b) => a.top - b.top);
  return (row) => {
    let low = 0;
    for (let high = own.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((own[middle]?.top ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    const merge = own[low - 1];
    return merge !== undefined && merge.bottom >= row ? merge : undefined;
  };
};

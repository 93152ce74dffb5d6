/** One decimal, as scores are shown; 0 of nothing. */
export const mean = (sum: number, items: number): number =>
  items === 0 ? 0 : Math.round((sum / items) * 10) / 10;

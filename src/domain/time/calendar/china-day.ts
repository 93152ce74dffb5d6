import type { IsoDate } from './dates';

/** China has one time zone and no summer time. */
const MS_AHEAD = 8 * 3_600_000;

/** The day in China at a moment, given as ISO 8601. */
export const chinaDay = (moment: string): IsoDate =>
  new Date(Date.parse(moment) + MS_AHEAD).toISOString().slice(0, 10);

/** China has one time zone and no summer time. */
const MS_AHEAD = 8 * 3_600_000;

/** A moment as it is kept (ISO 8601 with zone) in China's time, as people write it; anything else as it is. */
export const shownMoment = (value: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(value)) return value;
  const time = Date.parse(value);
  if (Number.isNaN(time)) return value;
  const [day, clock = ''] = new Date(time + MS_AHEAD).toISOString().slice(0, 19).split('T');
  return `${day} ${clock.endsWith(':00') ? clock.slice(0, 5) : clock}`;
};

/** Fields that say when something ends: a day alone lasts until midnight. */
export const isEnd = (name: string): boolean => /(?:^|\.)ends/u.test(name);

import type { Core } from '@strapi/strapi';
import type { CalendarAdjustment } from '../../../../domain/time';

/** The days that the district works or does not work, whatever the State Council announced. */
export const calendarAdjustments = async (strapi: Core.Strapi): Promise<readonly CalendarAdjustment[]> => {
  const rows = await strapi.db.query('api::holiday.holiday').findMany({
    select: ['date', 'kind', 'reason', 'source'],
    orderBy: { date: 'asc' },
  });
  return rows.map(({ date, kind, reason, source }): CalendarAdjustment => ({ date, kind, reason, source }));
};

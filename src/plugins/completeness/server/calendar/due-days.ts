import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import type { JudgingContext } from '../../../../domain/judging';
import { addWorkingDays, chinaDay, type WorkCalendar } from '../../../../domain/time';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { uninterpreted } from '../beside/policy-days';
import { storeOf } from '../beside/store-pages';

/** Something that waits for its day. */
export interface DueDay {
  /** The same under any calendar. */
  readonly key: string;
  readonly what: string;
  readonly due: string;
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly published: string;
}

/** Public policies that need an interpretation and have none. */
const waiting = `
  SELECT p.document_id AS id, p.title_text AS title, p.published_at AS published
  FROM ${storeOf('policy')} p
  WHERE p.locale = '${defaultLocale}' AND ${uninterpreted}
  ORDER BY p.published_at, p.document_id`;

const interpretations = async (
  strapi: Core.Strapi,
  calendar: WorkCalendar,
  { limits }: JudgingContext,
): Promise<readonly DueDay[]> =>
  (await rows<Row>(strapi.db.connection as Sql, waiting)).map(({ id, title, published }) => {
    const day = chinaDay(published);
    return {
      key: `interpretation ${id}`,
      what: `《${title}》的解读`,
      due: addWorkingDays(day, limits.on(day).interpretation.amount, calendar).due,
    };
  });

/** Whatever waits for a day that is counted by the calendar: interpretations and receipts for recalls. */
export const dueDays = async (
  strapi: Core.Strapi,
  calendar: WorkCalendar,
  context: JudgingContext,
): Promise<readonly DueDay[]> => {
  const recalls = await service(strapi, 'syndication', 'subscriptions').recallsBy(calendar);
  return [
    ...(await interpretations(strapi, calendar, context)),
    ...recalls.map(({ subscription, seq, name, title, due }) => ({
      key: `recall ${subscription} ${seq}`,
      what: `${name}对“${title ?? seq}”撤改的回执`,
      due,
    })),
  ];
};

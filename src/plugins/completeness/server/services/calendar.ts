import type { Core } from '@strapi/strapi';
import type { CalendarImport, CalendarService } from '../../../../../types/services';
import { type CalendarList, isBeside } from '../../../../domain/calendar-list';
import { type CalendarAdjustment, defaultCalendar, withAdjustments } from '../../../../domain/time';
import { service } from '../../../../plugin-kit/strapi/service';
import { dueDays } from '../calendar/due-days';
import { readCalendarFile } from '../calendar/read-file';

const uid = 'api::holiday.holiday';

interface Kept extends CalendarAdjustment {
  readonly documentId: string;
}

const kept = async (strapi: Core.Strapi): Promise<readonly Kept[]> =>
  strapi.db.query(uid).findMany({ select: ['documentId', 'date', 'kind', 'reason', 'source'] });

/** What was brought in for the year before: it goes, so that a corrected notice takes its place whole. */
const replaced = (days: readonly Kept[], year: number): readonly Kept[] => {
  const source = days.find(({ date }) => date === `${year}-10-01`)?.source;
  return source ? days.filter((day) => day.source === source && isBeside(day.date, year)) : [];
};

const adjustmentsOf = ({ days }: CalendarList, source: string): readonly CalendarAdjustment[] =>
  days.map(({ date, kind, name }) => ({
    date,
    kind,
    reason: name === '' ? (kind === 'off' ? '放假' : '补班') : name,
    source,
  }));

/** The State Council's schedule of a year that this release does not know, or knows otherwise. */
export const calendar = ({ strapi }: { strapi: Core.Strapi }): CalendarService => ({
  async import({ file, number, dryRun = false }): Promise<CalendarImport> {
    const { list, faults } = await readCalendarFile(file);
    if (list === null) return { year: null, days: [], moved: [], own: [], ignored: [], faults };
    const before = await kept(strapi);
    const gone = replaced(before, list.year);
    const staying = before.filter((day) => !gone.includes(day));
    const own = staying.filter(({ date }) => list.days.some((day) => day.date === date));
    // What the district arranged for itself stands before the schedule.
    const added = adjustmentsOf(list, number).filter(({ date }) => !own.some((day) => day.date === date));
    const context = await service(strapi, 'completeness', 'context').get();
    const from = await dueDays(strapi, context.calendar, context);
    const next = withAdjustments(defaultCalendar, [...staying, ...added]);
    const to = new Map((await dueDays(strapi, next, context)).map(({ key, due }) => [key, due]));
    const moved = from.flatMap(({ key, what, due }) => {
      const later = to.get(key) ?? due;
      return later === due ? [] : [{ what, from: due, to: later }];
    });
    if (!dryRun)
      await strapi.db.transaction(async () => {
        const documents = strapi.documents(uid);
        for (const { documentId } of gone) await documents.delete({ documentId });
        for (const { date, kind, reason } of added)
          await documents.create({ data: { date, kind, reason, source: number } });
      });
    return {
      year: list.year,
      days: list.days,
      moved,
      own: own.map(({ date, kind, reason }) => ({ date, kind, name: reason })),
      ignored: list.ignored,
      faults: [],
    };
  },
});

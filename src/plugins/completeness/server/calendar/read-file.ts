import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import {
  type CalendarListFault,
  judgeList,
  type ListedEvent,
  readEvents,
  readRows,
} from '../../../../domain/calendar-list';
import { decoded } from '../../../../plugin-kit/texts/decoded';

const eventsOf = (text: string): ListedEvent[] =>
  ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((component) => {
      const event = new ICAL.Event(component);
      const { startDate, endDate, summary } = event;
      const isDay = startDate?.isDate === true;
      return {
        summary: summary ?? '',
        from: isDay ? startDate.toString() : null,
        before: isDay && endDate?.isDate ? endDate.toString() : null,
        repeats: event.isRecurring(),
        special: component.getFirstPropertyValue('x-apple-special-day')?.toString() ?? null,
      };
    });

const unreadable = (value: string): CalendarListFault => ({
  line: null,
  value,
  right: {
    zh: '应为日历（.ics）或逗号分隔的表格（.csv）',
    en: 'should be a calendar (.ics) or a table (.csv)',
  },
});

/** A list of days off from a file, or everything that is wrong with it. */
export const readCalendarFile = async (file: string): Promise<ReturnType<typeof judgeList>> => {
  const text = decoded(await readFile(file));
  try {
    const isCalendar = /^\ufeff?\s*BEGIN:VCALENDAR/iu.test(text);
    return judgeList(
      isCalendar
        ? readEvents(eventsOf(text.replace(/^\ufeff/u, '').trimStart()))
        : readRows(parse(text, { bom: true, delimiter: [',', '\t', ';'], relax_column_count: true })),
    );
  } catch (error) {
    return { list: null, faults: [unreadable(error instanceof Error ? error.message.slice(0, 120) : '')] };
  }
};

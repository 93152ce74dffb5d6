import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importCalendar } from '../../src/cli/commands/calendar';
import {
  addWorkingDays,
  chinaDay,
  dayNumber,
  defaultCalendar,
  isoDate,
  isWeekend,
  withAdjustments,
} from '../../src/domain/time';
import { nextWorkingDay } from '../../src/domain/time/calendar/calendar-count';
import { service } from '../../src/plugin-kit/strapi/service';
import type { CalendarImport } from '../../types/services';
import { startStrapi, type TestStrapi } from './support/strapi';

// The State Council's notice for the next year comes as a file; what waits for a day moves with it.
const number = '国办发明电〔2026〕99号';
const today = chinaDay(new Date().toISOString());
/** Of a policy that is published today. */
const due = addWorkingDays(today, 3).due;
const year = due.slice(0, 4);
const run = (from: string, length: number): string[] =>
  Array.from({ length }, (_, index) => isoDate(dayNumber(`${year}-${from}`) + index));
/** A made-up schedule, in which the day is off on which the interpretation would be due. */
const off = [...new Set([...run('10-01', 8), ...run('05-01', 5), due])].sort();
const worked = run('10-09', 14).find((day) => isWeekend(day)) ?? '';
const expected = addWorkingDays(
  today,
  3,
  withAdjustments(defaultCalendar, [
    ...off.map((date) => ({ date, kind: 'off' as const, reason: '', source: number })),
    { date: worked, kind: 'worked', reason: '', source: number },
  ]),
).due;

let app: TestStrapi;
let folder: string;
let policy: string;
const write = (name: string, content: string | Buffer): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
const bring = async (file: string, dryRun = false) => {
  const work = importCalendar(file, number, dryRun);
  const outcome = await work({ strapi: app.strapi, language: 'zh', progress: () => undefined });
  return { ...outcome, result: outcome.result as CalendarImport };
};
const kept = async () =>
  (await app.strapi.documents('api::holiday.holiday').findMany({ sort: 'date', limit: 100 })).map(
    ({ date, kind, reason, source }) => [date, kind, reason, source],
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'calendar-'));
  app = await startStrapi();
  const { documentId: issuer } = await app.strapi
    .documents('api::unit.unit')
    .create({ data: { code: 'WD-ZFB', name: '区政府办公室', kind: 'department' } });
  policy = (
    await app.strapi.documents('api::policy.policy').create({
      data: {
        title: '卫东区临时救助办法',
        issuer,
        issuedOn: today,
        body: '<p>正文</p>',
        needsInterpretation: true,
      },
      status: 'published',
    })
  ).documentId;
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a list with a fault is refused whole, with the line, the value and what would be right', async () => {
  const file = write(
    'wrong.csv',
    `日期,类型,名称\n${off.join(',放假,国庆节\n')},放假,国庆节\n10月1日,休假,国庆节\n`,
  );
  const { result, text, isFaulty } = await bring(file);
  expect(isFaulty).toBe(true);
  expect(result).toMatchObject({ year: null, days: [], moved: [] });
  expect(text).toContain(`第${off.length + 2}行  "10月1日"  应为带年份的日期，如 2027-02-06`);
  expect(text).toContain(`第${off.length + 2}行  "休假"  应为“放假”或“上班”`);
  expect(await kept()).toEqual([]);
});

test('a table as WPS saves it in GB 18030: a dry run shows what it moves and writes nothing', async () => {
  // 日期,类型,名称 · 放假 · 上班 · 国庆节, as that program writes them.
  const gb = (hex: string): Buffer => Buffer.from(hex, 'hex');
  const [head, holiday, work] = [gb('c8d5c6da2cc0e0d0cd2cc3fbb3c60d0a'), gb('b7c5bcd9'), gb('c9cfb0e0')];
  const name = gb('2cb9fac7ecbdda0d0a');
  const file = write(
    'list.csv',
    Buffer.concat([
      head,
      ...off.flatMap((day) => [Buffer.from(`${day.replaceAll('-', '/')},`), holiday, name]),
      Buffer.from(`${worked},`),
      work,
      name,
    ]),
  );
  const { result, text } = await bring(file, true);
  expect(result.faults).toEqual([]);
  expect(result.year).toBe(Number(year));
  expect(result.moved).toEqual([{ what: '《卫东区临时救助办法》的解读', from: due, to: expected }]);
  expect(text).toContain('试运行：未写入任何内容');
  expect(text).toContain(`${year}年：放假 ${off.length} 天，补班 1 天`);
  expect(await kept()).toEqual([]);
});

test('a calendar file is taken over, and everything is judged by it', async () => {
  const events = [
    ...off.map((day) => [day, '国庆节（休）']),
    [worked, '国庆节（班）'],
    [`${year}-03-08`, '妇女节'],
  ].map(([day = '', summary]) =>
    [
      'BEGIN:VEVENT',
      `UID:${day}@example.com`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${isoDate(dayNumber(day) + 1).replaceAll('-', '')}`,
      `SUMMARY:${summary}`,
      'END:VEVENT',
    ].join('\r\n'),
  );
  const file = write(
    'list.ics',
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//example//holidays//CN',
      ...events,
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
  const { result, text } = await bring(file);
  expect(result.ignored).toEqual(['妇女节']);
  expect(result.moved).toEqual([{ what: '《卫东区临时救助办法》的解读', from: due, to: expected }]);
  expect(text).toContain('妇女节');
  expect(await kept()).toEqual(
    [...off.map((day) => [day, 'off', '国庆节', number]), [worked, 'worked', '国庆节', number]].sort(
      ([a = ''], [b = '']) => (String(a) < String(b) ? -1 : 1),
    ),
  );
  const { calendar } = await service(app.strapi, 'completeness', 'context').get();
  expect(calendar.knownYears).toContain(Number(year));
  expect(nextWorkingDay(due, calendar)).not.toBe(due);
  const { rows } = await app.db.query(
    `SELECT message_zh FROM gongkai.completeness_finding WHERE document_id = $1 AND rule = 'policy.interpretation.due'`,
    [policy],
  );
  expect(rows.map((row) => row.message_zh)).toEqual([`尚未发布解读，最迟应在${expected}前发布`]);
});

test('a corrected list takes the place of the one before; what the district arranged itself stands', async () => {
  const holidays = app.strapi.documents('api::holiday.holiday');
  const own = await holidays.findFirst({ filters: { date: `${year}-05-01` } });
  await holidays.update({
    documentId: own?.documentId ?? '',
    data: { kind: 'worked', reason: '防汛', source: '' },
  });
  const file = write(
    'corrected.csv',
    `日期,类型,名称\n${off
      .filter((day) => day !== due)
      .map((day) => `${day},放假,国庆节\n`)
      .join('')}`,
  );
  const { result, text } = await bring(file);
  expect(result.own).toEqual([{ date: `${year}-05-01`, kind: 'worked', name: '防汛' }]);
  expect(result.moved).toEqual([{ what: '《卫东区临时救助办法》的解读', from: expected, to: due }]);
  expect(text).toContain('本区自己的安排不变');
  expect((await kept()).map(([date]) => date)).not.toContain(worked);
  expect((await kept()).find(([date]) => date === `${year}-05-01`)).toEqual([
    `${year}-05-01`,
    'worked',
    '防汛',
    '',
  ]);
});

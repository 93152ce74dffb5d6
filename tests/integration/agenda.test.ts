import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Agenda, Task } from '../../src/domain/agenda';
import type { Dashboard } from '../../src/domain/overview';
import { uidOf } from '../../src/domain/public-model';
import { chinaDay, shiftDays } from '../../src/domain/time';
import { accountOf, accountWith, type Caller } from './support/account';
import { type District, openDistrict, unitId } from './support/two-offices';
import { documents } from './support/two-units';

let district: District;

const today = chinaDay(new Date().toISOString());
const atNoon = (day: string): string => `${day}T04:00:00.000Z`;
const agendaOf = async (by: Caller): Promise<Agenda> =>
  (await (await by('GET', '/completeness/dashboard/agenda')).json()) as Agenda;
const told = ({ tasks }: Agenda) => tasks.map(({ kind, title }: Task) => [kind, title]);

beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.app.stop());

describe('the home page of 区民政局', () => {
  test('names its drafts, what refuses them, and nothing of another unit', async () => {
    const { tasks, total } = await agendaOf(district.her);
    expect(total).toBe(7);
    expect(new Set(tasks.map(({ unit }) => unit))).toEqual(new Set(['区民政局']));
    const of = (type: string) => tasks.find((task) => task.type === type);
    expect(of('catalog-item')).toEqual({
      kind: 'waiting',
      type: 'catalog-item',
      documentId: district.civil['catalog-item'],
      title: '民政事项·审批信息',
      unit: '区民政局',
      day: today,
      daysLeft: null,
      blocking: 0,
      worst: null,
    });
    expect(of('participation-event')).toMatchObject({
      blocking: expect.any(Number),
      worst: { zh: expect.any(String) },
    });
    // The policy is public as it is.
    expect(of('policy')).toBeUndefined();
  });

  test('what has a day comes first, the most overdue on top; a change that is not public is told', async () => {
    const { app, civil, her } = district;
    const policy = { documentId: civil.policy };
    const policies = app.strapi.documents('api::policy.policy');
    await policies.update({ ...policy, locale: 'zh-Hans', data: { needsInterpretation: true } } as never);
    await policies.publish({ ...policy, locale: 'zh-Hans' } as never);
    const event = documents(app, uidOf('participation-event'));
    const make = async (title: string, from: number, to: number): Promise<void> => {
      const { documentId } = await event.create({
        data: {
          title,
          unit: await unitId(district, 'WD-MZJ'),
          form: 'public-comment',
          summary: '征求意见',
          body: '<p>第一条 草案</p>',
          ways: '来信',
          contact: { phone: '0375-2972013' },
          startsAt: atNoon(shiftDays(today, from)),
          endsAt: atNoon(shiftDays(today, to)),
        },
        locale: 'zh-Hans',
      });
      await event.publish({ documentId });
    };
    await make('五十天前结束的征集', -100, -50);
    await make('快结束的征集', -40, 5);
    await make('下月结束的征集', -10, 40);
    const found = await agendaOf(her);
    expect(told(found).slice(0, 3)).toEqual([
      ['result', '五十天前结束的征集'],
      ['interpretation', '民政政策'],
      ['ends', '快结束的征集'],
    ]);
    expect(found.tasks[0]).toMatchObject({ day: shiftDays(today, -20), daysLeft: -20 });
    expect(found).toMatchObject({ total: 10 });
    expect(found.tasks).toHaveLength(5);

    await app.db.query(
      `UPDATE policies SET updated_at = updated_at + interval '1 hour' WHERE document_id = $1 AND published_at IS NULL`,
      [civil.policy],
    );
    expect((await agendaOf(her)).total).toBe(11);
  });

  test('another unit has its own, the office all, who has no unit nothing; who may not read a type is not told of it', async () => {
    const { app, him, office, nobody, media } = district;
    expect(told(await agendaOf(him)).some(([, title]) => title?.includes('民政'))).toBe(false);
    expect((await agendaOf(office)).total).toBe(11 + 7);
    for (const by of [nobody, media])
      expect(await agendaOf(by)).toEqual({ milestones: [], tasks: [], total: 0 });
    const looks = { action: 'plugin::completeness.dashboard.read' };
    const items = { action: 'plugin::content-manager.explorer.read', subject: uidOf('catalog-item') };
    const reader = await accountWith(app, 'reader', [looks, items], ['WD-MZJ']);
    expect(told(await agendaOf(reader))).toEqual([['waiting', '民政事项·审批信息']]);
    const stranger = await accountWith(app, 'stranger', [items], ['WD-MZJ']);
    expect((await stranger('GET', '/completeness/dashboard/agenda')).status).toBe(403);
  });
});

test('a date that the dashboard calls overdue is to be done, and of the whole district it says how many have not met it', async () => {
  const look = async (by: Caller) => (await (await by('GET', '/completeness/dashboard')).json()) as Dashboard;
  for (const by of [district.her, district.office]) {
    const { milestones } = await agendaOf(by);
    const late = (await look(by)).milestones.map(({ documentId, units }) => ({
      documentId,
      open: units.filter(({ state }) => state === 'overdue').map(({ unit }) => unit),
    }));
    expect(milestones.map(({ documentId, open }) => ({ documentId, open }))).toEqual(late);
  }
  expect((await agendaOf(district.her)).milestones[0]).toMatchObject({
    day: '2020-05-20',
    open: ['WD-MZJ'],
    all: 1,
    only: { done: expect.any(Number) },
  });
});

test('a unit without items is told over how many units a score is, and who has none', async () => {
  const schools = await accountOf(district.app, 'publisher', ['WD-JTJ'], 'schools');
  const look = async (by: Caller, unit = ''): Promise<Dashboard> =>
    (await (await by('GET', `/completeness/dashboard?unit=${unit}`)).json()) as Dashboard;
  const own = await look(schools);
  expect(own.units).toHaveLength(1);
  expect(own.totals).toMatchObject({ items: 0, score: null, spread: { units: 1, emptyUnits: 1 } });
  const { totals, units, cells } = await look(district.office);
  const owing = new Set(cells.map(({ unit }) => unit));
  expect(totals.spread).toMatchObject({ units: owing.size, emptyUnits: owing.size - 2 });
  expect(units.filter(({ items }) => items > 0)).toHaveLength(2);
  expect((await look(schools, 'WD-MZJ')).units.map(({ code }) => code)).toEqual(['WD-JTJ']);
});

import type { Core } from '@strapi/strapi';
import type { RegisterService } from '../../../../../types/services';
import { defaultLocale } from '../../../../domain/change';
import { isRetired } from '../../../../domain/registers';
import {
  accountState,
  dayOf,
  deputyProblems,
  everywhere,
  type Problem,
  periodProblems,
  type ShownAccount,
} from '../../../../domain/scope';
import { chinaDay } from '../../../../domain/time';
import { service } from '../../../../plugin-kit/strapi/service';
import { bringInWith } from '../register/bring-in';
import {
  addDeputy,
  endDeputy,
  giveUnits,
  keptBelongings,
  keptDeputies,
  waitingAccounts,
} from '../register/records';
import { type Account, accounts, nameOf } from '../register/roles';
import { setPost } from '../register/set-post';
import { problem, wrong } from '../register/wrong';

interface Unit {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  readonly retiredOn: string | null;
  readonly successor: { readonly name: string } | null;
}

/** WD-MZJ, or WD-MZJ 2026-12-01/2026-12-31 where days were given. */
const period = (code: string, days: { from: string | null; until: string | null } | undefined): string =>
  days?.from || days?.until ? `${code} ${days.from ?? ''}/${days.until ?? ''}` : code;

/** Who belongs to which unit: the only door through which that is changed. What is wrong is a ValidationError. */
export const register = ({ strapi }: { strapi: Core.Strapi }): RegisterService => {
  const trail = () => service(strapi, 'audit', 'trail');
  const unitsNow = async (): Promise<readonly Unit[]> =>
    (await strapi.db.query('api::unit.unit').findMany({
      where: { locale: defaultLocale },
      select: ['documentId', 'code', 'name', 'retiredOn'],
      populate: { successor: { select: ['name'] } },
      orderBy: { code: 'asc' },
    })) as readonly Unit[];

  const mustKnow = async (id: unknown, place: string): Promise<Account> => {
    const found = (await accounts(strapi)).find((account) => account.id === id);
    if (found) return found;
    throw wrong([problem(place, id, '没有这个账号', 'is no account')]);
  };

  const give: RegisterService['give'] = async (id, asked, by) => {
    const account = await mustKnow(id, 'account');
    const byCode = new Map((await unitsNow()).map(({ code, documentId }) => [code, documentId]));
    const problems: Problem[] = [];
    const units = asked.units.map((one, place) => {
      const period = { from: dayOf(one.from), until: dayOf(one.until) };
      const unit = one.unit === everywhere ? everywhere : byCode.get(String(one.unit));
      if (unit === undefined)
        problems.push(
          problem(
            `units[${place}].unit`,
            one.unit,
            '没有这个单位代码，请对照单位名录',
            'is no code of a unit',
          ),
        );
      problems.push(...periodProblems(`units[${place}].`, period, false));
      return { unit: unit ?? '', from: period.from as string | null, until: period.until as string | null };
    });
    if (problems.length > 0) throw wrong(problems);
    await strapi.db.transaction(async () => {
      if (asked.post !== undefined) await setPost(strapi, account, String(asked.post));
      await giveUnits(strapi, account.id, units, by);
      await trail().note({
        kind: 'belonging',
        deed: 'update',
        of: `admin:${account.id}`,
        facts: { units: asked.units.map((one, place) => period(String(one.unit), units[place])) },
      });
    });
  };

  return {
    async page() {
      const [people, units, belongings, deputies, waiting] = await Promise.all([
        accounts(strapi),
        unitsNow(),
        keptBelongings(strapi),
        keptDeputies(strapi),
        waitingAccounts(strapi),
      ]);
      const codes = new Map([
        [everywhere, everywhere],
        ...units.map((unit) => [unit.documentId, unit.code] as const),
      ]);
      const there = new Set(people.map(({ id }) => id));
      const standing = deputies.filter(({ account, deputy }) => there.has(account) && there.has(deputy));
      const day = chinaDay(new Date().toISOString());
      const shown = (account: Account): ShownAccount => {
        const own = belongings
          .filter((belonging) => belonging.account === account.id)
          .map(({ unit, from, until }) => ({ unit: codes.get(unit) ?? unit, from, until }));
        const state = accountState(
          {
            account: account.id,
            roles: account.roles.map(({ code }) => code),
            isWaiting: waiting.has(account.id),
            belongings,
            deputies: standing,
          },
          day,
        );
        return {
          id: account.id,
          name: nameOf(account),
          email: account.email,
          isActive: account.isActive,
          roles: account.roles.map(({ code, name }) => ({ code, name })),
          units: own,
          deputies: deputies
            .filter((one) => one.account === account.id)
            .map(({ id, deputy, from, until }) => ({ id, deputy, from, until })),
          state,
        };
      };
      return {
        accounts: people.map(shown),
        units: units.map(({ code, name, retiredOn, successor }) => {
          const retired = isRetired(retiredOn, day);
          return { code, name, retired, successor: retired ? (successor?.name ?? null) : null };
        }),
        leftOver: deputies.filter((one) => !standing.includes(one)),
      };
    },

    give,

    async deputise(asked, by) {
      const [account, deputy] = [
        await mustKnow(asked.account, 'account'),
        await mustKnow(asked.deputy, 'deputy'),
      ];
      const period = { from: dayOf(asked.from), until: dayOf(asked.until) };
      const days = periodProblems('', period, true);
      if (days.length > 0) throw wrong(days);
      const wanted = {
        account: account.id,
        deputy: deputy.id,
        from: String(period.from),
        until: String(period.until),
      };
      const problems = deputyProblems(wanted, await keptDeputies(strapi));
      if (problems.length > 0) throw wrong(problems);
      return await strapi.db.transaction(async () => {
        const id = await addDeputy(strapi, wanted, by);
        await trail().note({
          kind: 'deputy',
          deed: 'create',
          of: `admin:${wanted.account}`,
          facts: { deputy: `admin:${wanted.deputy}`, from: wanted.from, until: wanted.until },
        });
        return id;
      });
    },

    end: async (id) =>
      await strapi.db.transaction(async () => {
        const ended = await endDeputy(strapi, id);
        if (ended === null) return false;
        const { account, deputy } = ended;
        await trail().note({
          kind: 'deputy',
          deed: 'delete',
          of: `admin:${account}`,
          facts: { deputy: `admin:${deputy}` },
        });
        return true;
      }),

    bringIn: bringInWith(strapi, give, async () => new Set((await unitsNow()).map(({ code }) => code))),
  };
};

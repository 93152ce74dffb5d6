import type { Core } from '@strapi/strapi';
import type { AskingService } from '../../../../../types/services';
import type { CodeName } from '../../../../domain/codes';
import type { Ability } from '../../../../plugin-kit/strapi/ability';
import { service } from '../../../../plugin-kit/strapi/service';
import { readScope, toWrite } from '../asking/read-scope';
import { actingAccount, asSystem, behindOf, scopeOfAsking, within } from '../asking/who-asks';

interface Told {
  readonly problem: CodeName;
  readonly hint: CodeName;
}

const noAccount = (account: string): Told => ({
  problem: { zh: `没有启用的账号 ${account}`, en: `There is no active account ${account}` },
  hint: { zh: '查看：npm run gongkai -- accounts', en: 'See npm run gongkai -- accounts' },
});
const notAllowed = (account: string, lacking: readonly string[]): Told => ({
  problem: {
    zh: `账号 ${account} 没有权限：${lacking.join('、')}`,
    en: `The account ${account} may not ${lacking.join(', ')}`,
  },
  hint: { zh: '请换一个岗位合适的账号', en: 'Name an account whose post allows it' },
});

/** Told on the command line in both languages. */
class AccountRefused extends Error {
  readonly problem: CodeName;
  readonly hint: CodeName;
  constructor(
    readonly code: string,
    { problem, hint }: Told,
  ) {
    super(`${problem.zh}\n${problem.en}`);
    this.problem = problem;
    this.hint = hint;
  }
}

export const asking = ({ strapi }: { strapi: Core.Strapi }): AskingService => ({
  async scope() {
    const scope = await scopeOfAsking(strapi);
    if (scope === null || scope.kind === 'all') return { kind: 'all' };
    if (scope.kind === 'created') return { kind: 'created' };
    const units = (await strapi.db.query('api::unit.unit').findMany({
      where: { documentId: { $in: [...scope.units] } },
      select: ['code'],
    })) as ReadonlyArray<{ code: string | null }>;
    return { kind: 'units', codes: [...new Set(units.flatMap(({ code }) => code ?? []))] };
  },

  async home() {
    const scope = await scopeOfAsking(strapi);
    return scope?.kind === 'units' && scope.home.length === 1 ? (scope.home[0] ?? null) : null;
  },

  async own(uid, documentIds) {
    const found = (await strapi.db.query(uid as 'api::unit.unit').findMany({
      where: { documentId: { $in: [...documentIds] } },
      select: ['documentId'],
    })) as ReadonlyArray<{ documentId: string }>;
    return new Set(found.map(({ documentId }) => documentId));
  },

  asSystem,

  async toWrite(work) {
    const scope = await scopeOfAsking(strapi);
    return scope === null ? work() : within(toWrite(scope), actingAccount(), work);
  },

  behind(request) {
    const who = behindOf(request);
    return who && { by: `admin:${who.by}`, as: `admin:${who.as}` };
  },

  account: () => {
    const account = actingAccount();
    return account === null ? null : `admin:${account}`;
  },

  async asAccount({ account, rights }, work) {
    const user = (await strapi.db.query('admin::user').findOne({
      where: { email: account.toLowerCase(), isActive: true },
      populate: ['roles'],
    })) as { id: number } | null;
    if (!user) throw new AccountRefused('NO_ACCOUNT', noAccount(account));
    const ability = (await strapi.service('admin::permission').engine.generateUserAbility(user)) as Ability;
    const lacking = rights.filter(
      (right) => !ability.can(`plugin::content-manager.explorer.${right}`, 'api::catalog-item.catalog-item'),
    );
    if (lacking.length > 0) {
      await service(strapi, 'audit', 'trail').note({
        kind: 'refused',
        of: null,
        by: `admin:${user.id}`,
        facts: { lacking },
      });
      throw new AccountRefused('NOT_ALLOWED', notAllowed(account, lacking));
    }
    return within(await readScope(strapi, user.id), user.id, work);
  },
});

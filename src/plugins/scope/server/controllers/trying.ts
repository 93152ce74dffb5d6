import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { type TryingState, tryingMinutes } from '../../../../domain/scope';
import type { Ability } from '../../../../plugin-kit/strapi/ability';
import { service } from '../../../../plugin-kit/strapi/service';
import { sessionOf, shownTrying } from '../trying/answer-as-tried';
import { endTrying } from '../trying/end';
import { keepTrying } from '../trying/records';
import { notTried } from '../trying/refused';
import { triedAccount } from '../trying/who';

/** Looking at the admin as another account sees it. */
export const trying = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** POST /scope/accounts/ID/trying */
  async begin(ctx: Context) {
    const by = { id: Number(ctx.state.user.id), ability: ctx.state.userAbility as Ability };
    const session = sessionOf(ctx);
    if (session === null) throw notTried('no-session');
    const account = /^\d{1,9}$/u.test(ctx.params.id) ? Number(ctx.params.id) : 0;
    const [person, why] = (await triedAccount(strapi, by, account)) ?? [];
    if (!person) throw new errors.NotFoundError('没有这个账号。There is no such account.');
    if (why) throw notTried(why);
    const until = new Date(Date.now() + tryingMinutes * 60_000).toISOString();
    await strapi.db.transaction(async () => {
      if (!(await keepTrying(strapi, session, { by: by.id, account: person.id, until })))
        throw notTried('already');
      await service(strapi, 'audit', 'trail').note({
        kind: 'try-begin',
        of: `admin:${person.id}`,
        facts: { until },
      });
    });
    ctx.status = 201;
    ctx.body = { trying: shownTrying(person, until) } satisfies TryingState;
  },

  /** As whom this session looks. */
  state(ctx: Context) {
    ctx.body = {
      trying: (ctx.state.trying as TryingState['trying'] | undefined) ?? null,
    } satisfies TryingState;
  },

  async end(ctx: Context) {
    const session = sessionOf(ctx);
    if (session !== null) await endTrying(strapi, Number(ctx.state.user.id), session, 'ended');
    ctx.body = { trying: null } satisfies TryingState;
  },
});

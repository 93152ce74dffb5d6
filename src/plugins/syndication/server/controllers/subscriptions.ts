import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import {
  type DeliveryState,
  deliveryStates,
  readSubscription,
  type SubscriptionAsked,
  WrongMember,
} from '../../../../domain/subscriptions';
import { testDelivery } from '../deliveries/test-delivery';
import { BadParameter } from '../http/parameters';
import { postedOlder } from '../receipts/older';
import type { subscriptions as service } from '../services/subscriptions';
import { outletChoices } from '../subscriptions/choices';
import { Unreachable } from '../subscriptions/reachable';
import { subscriptionOf } from '../subscriptions/records';
import { change, pause, register, remove, replay, resume, rotate } from '../subscriptions/registry';
import { shownDeliveries, shownSubscriptions } from '../subscriptions/shown';

/** What is wrong with what was sent, with its place, value and what would be right, as Strapi answers with 400. */
const asFault = (error: unknown, body: Readonly<Record<string, unknown>>): unknown => {
  if (error instanceof Unreachable)
    return new errors.ValidationError(`address：${error.zh}。${error.en}.`, {
      member: 'address',
      value: body.address,
      right: { zh: error.zh, en: error.en },
    });
  if (error instanceof WrongMember || error instanceof BadParameter) {
    const member = error instanceof WrongMember ? error.member : error.parameter;
    const { value, right } = error;
    return new errors.ValidationError(
      `${member} ${right.zh}，收到 ${JSON.stringify(value)}。${member} ${right.en}.`,
      { member, value, right },
    );
  }
  return error;
};

const idOf = (ctx: Context): string => String(ctx.params.id);
const bodyOf = (ctx: Context): Readonly<Record<string, unknown>> => {
  const { body } = ctx.request;
  return typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
};
const mustBe = (found: boolean): void => {
  if (!found) throw new errors.NotFoundError('没有这个投送渠道。There is no such subscription.');
};
const numberOf = (member: string, value: unknown): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value;
  throw new WrongMember(member, value, {
    zh: '应为账本序号，即正整数',
    en: 'should be a number of the ledger, a positive whole number',
  });
};

/** One that is there goes on where it stands: whoever sends back what it was made with changes nothing of that. */
const readChanged = (body: Readonly<Record<string, unknown>>): SubscriptionAsked =>
  readSubscription({ ...body, from: undefined }, new Date());

/** Numbers of the ledger, both included; the last is the first where it is left out. */
const rangeOf = ({
  first,
  last = first,
}: Readonly<Record<string, unknown>>): readonly [first: number, last: number] => {
  const range = [numberOf('first', first), numberOf('last', last)] as const;
  if (range[1] >= range[0]) return range;
  throw new WrongMember('last', last, {
    zh: `应不小于 first（${range[0]}）`,
    en: `should not be less than first (${range[0]})`,
  });
};

const stateOf = (value: unknown): DeliveryState | null => {
  if (value === undefined || value === '') return null;
  const known = deliveryStates.find((state) => state === value);
  if (known) return known;
  throw new WrongMember('state', value, {
    zh: `应为 ${deliveryStates.join('、')} 之一`,
    en: `should be one of ${deliveryStates.join(', ')}`,
  });
};

/** Subscriptions for people in the admin; a right of their own is asked for by the routes. */
export const subscriptions = ({ strapi }: { strapi: Core.Strapi }) => {
  const own = () => strapi.plugin('syndication').service('subscriptions') as ReturnType<typeof service>;
  const parts = () => own().parts();
  const mustBeThere = async (id: string): Promise<void> =>
    mustBe((await subscriptionOf(parts().pool, id)) !== null);
  const attempt = async (ctx: Context, work: () => Promise<unknown>): Promise<void> => {
    try {
      ctx.body = (await work()) ?? {};
    } catch (error) {
      throw asFault(error, bodyOf(ctx));
    }
  };
  return {
    list: (ctx: Context) =>
      attempt(ctx, async () => ({ subscriptions: await shownSubscriptions(parts().pool) })),
    choices: (ctx: Context) => attempt(ctx, () => outletChoices(parts().pool)),
    create: (ctx: Context) =>
      attempt(ctx, async () => {
        const made = await register(parts(), readSubscription(bodyOf(ctx), new Date()));
        ctx.status = 201;
        return made;
      }),
    update: (ctx: Context) =>
      attempt(ctx, async () => mustBe(await change(parts(), idOf(ctx), readChanged(bodyOf(ctx))))),
    remove: (ctx: Context) => attempt(ctx, async () => mustBe(await remove(parts().pool, idOf(ctx)))),
    pause: (ctx: Context) => attempt(ctx, async () => mustBe(await pause(parts().pool, idOf(ctx)))),
    resume: (ctx: Context) => attempt(ctx, async () => mustBe(await resume(parts().pool, idOf(ctx)))),
    rotate: (ctx: Context) =>
      attempt(ctx, async () => {
        const keys = await rotate(parts(), idOf(ctx));
        mustBe(keys !== null);
        return keys;
      }),
    replay: (ctx: Context) =>
      attempt(ctx, async () => {
        const range = rangeOf(bodyOf(ctx));
        await mustBeThere(idOf(ctx));
        return { deliveries: await replay(parts().pool, idOf(ctx), ...range) };
      }),
    test: (ctx: Context) =>
      attempt(ctx, async () => {
        const sent = await testDelivery(parts(), idOf(ctx));
        mustBe(sent !== null);
        return sent;
      }),
    recalls: (ctx: Context) =>
      attempt(ctx, async () => ({
        recalls: await own().openRecalls(),
        older: await postedOlder(parts().pool),
      })),
    deliveries: (ctx: Context) =>
      attempt(ctx, async () => {
        const state = stateOf(ctx.query.state);
        await mustBeThere(idOf(ctx));
        return { deliveries: await shownDeliveries(parts().pool, idOf(ctx), state) };
      }),
  };
};

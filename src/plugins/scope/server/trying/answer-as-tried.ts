import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { TryingState } from '../../../../domain/scope';
import type { Ability } from '../../../../plugin-kit/strapi/ability';
import { asSystem, standBehind } from '../asking/who-asks';
import { nameOf } from '../register/roles';
import { type Ending, endTrying } from './end';
import { type Route, standingOfRoute } from './readable';
import { trying } from './records';
import { lookIsOver, onlyLooking } from './refused';
import { type Person, triedAccount } from './who';

interface State {
  user?: { readonly id: number; readonly preferedLanguage?: string | null };
  userAbility?: Ability;
  /** Of a browser; requests with a token have none. */
  readonly session?: { readonly id?: unknown };
  readonly route?: Route;
  auth?: { readonly strategy?: { readonly name?: string }; credentials?: unknown; ability?: unknown };
}
interface Auth {
  authenticate(ctx: Context, next: Next): Promise<unknown>;
}

/** The session in which a request came: a browser's, of somebody who signed in. */
export const sessionOf = (ctx: Context): string | null => {
  const { session, auth } = ctx.state as State;
  return auth?.strategy?.name === 'admin' && typeof session?.id === 'string' ? session.id : null;
};

/** A look as the admin is told of it. */
export const shownTrying = (person: Person, until: string): NonNullable<TryingState['trying']> => ({
  account: person.id,
  name: nameOf(person),
  until,
  seconds: Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000)),
});

/** The look is over: whoever asks is oneself again, but for a change, which may be meant for the page as it was. */
const goOn = async (
  strapi: Core.Strapi,
  ctx: Context,
  { by, session, why }: { readonly by: number; readonly session: string; readonly why: Ending },
): Promise<void> => {
  await endTrying(strapi, by, session, why);
  if (!['GET', 'HEAD'].includes(ctx.method)) throw lookIsOver();
};

const swap = async (strapi: Core.Strapi, state: State, person: Person): Promise<void> => {
  const ability = (await asSystem(() =>
    strapi.service('admin::permission').engine.generateUserAbility(person),
  )) as Ability;
  // The page stays in the language of who looks at it.
  state.user = { ...person, preferedLanguage: state.user?.preferedLanguage ?? null };
  state.userAbility = ability;
  state.auth = { ...state.auth, credentials: state.user, ability };
};

/** Makes a request that comes in a session which tries an account that account's, where it only reads; refuses all else. */
const lookAs = async (strapi: Core.Strapi, ctx: Context): Promise<void> => {
  const state = ctx.state as State;
  const session = sessionOf(ctx);
  const { user, userAbility: ability, route } = state;
  if (session === null || !user || !ability || !route) return;
  const by = user.id;
  const kept = await asSystem(() => trying(strapi, by, session));
  if (!kept) return;
  const standing = standingOfRoute(route);
  // The way out is asked as oneself.
  if (standing === 'leave') {
    if (route.path === '/logout') await endTrying(strapi, by, session, 'sign-out');
    return;
  }
  if (new Date(kept.until) <= new Date()) return goOn(strapi, ctx, { by, session, why: 'time' });
  const [person, why] = (await triedAccount(strapi, { id: by, ability }, kept.account)) ?? [null, null];
  if (!person || why !== null) return goOn(strapi, ctx, { by, session, why: 'not-allowed' });
  standBehind(ctx, { by, as: person.id });
  if (standing === 'refuse') throw onlyLooking(nameOf(person));
  await swap(strapi, state, person);
  ctx.state.trying = shownTrying(person, kept.until);
};

/**
 * The one place that every request of somebody who is signed in passes: right after Strapi has found out who it is, and
 * before anything asks what they may. Gives what ends it.
 */
export const answerAsTried = (strapi: Core.Strapi): (() => void) => {
  const auth = strapi.get('auth') as unknown as Auth;
  const made = auth.authenticate;
  auth.authenticate = (ctx, next) =>
    made.call(auth, ctx, async () => {
      await lookAs(strapi, ctx);
      return next();
    });
  return () => {
    auth.authenticate = made;
  };
};

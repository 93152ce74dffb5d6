import type { Context } from 'koa';
import { refusedIn } from '../../../../plugin-kit/strapi/refusals';
import { leftOut, namedIn, typeIn } from './named';
import { routeOf, signInOf } from './sign-ins';

interface User {
  readonly id: number;
}

const userOf = (ctx: Context): User | null => {
  const { user, auth } = ctx.state as {
    user?: User;
    auth?: { strategy?: { name?: string } };
  };
  return user && auth?.strategy?.name?.startsWith('admin') ? user : null;
};

const librarysBulk: readonly (string | null)[] = ['/upload/actions/bulk-delete', '/upload/actions/bulk-move'];
/** So many are named in one entry. */
const mostNamed = 100;

/** What a request was refused, by number; null where it was not refused, [] where it named nothing. */
const refusedBy = (ctx: Context): readonly string[] | null => {
  const told = refusedIn(ctx);
  if (told !== null && told.length > 0) return told;
  const named = namedIn(ctx);
  if (ctx.status === 403 || told !== null || (ctx.status === 404 && named.length > 0)) return named;
  const left = ctx.status === 200 && librarysBulk.includes(routeOf(ctx)) ? leftOut(ctx) : [];
  return left.length > 0 ? left : null;
};

/** Where an account is tried: who really asks, and as whom. */
type Behind = { readonly by: string; readonly as: string } | null;

/** What is to be noted of a request that has been answered; null for most. */
export const noticed = (ctx: Context, behind: Behind): ReturnType<typeof signInOf> => {
  const signIn = signInOf(ctx);
  if (signIn) return signIn;
  const user = userOf(ctx);
  if (!user) return null;
  const by = behind?.by ?? `admin:${user.id}`;
  if (ctx.method === 'POST' && routeOf(ctx) === '/admin/logout')
    return { kind: 'sign-out', by, of: null, facts: {} };
  const refused = refusedBy(ctx);
  if (refused === null) return null;
  return {
    kind: 'refused',
    by,
    of: refused.length === 1 ? (refused[0] ?? null) : null,
    facts: {
      method: ctx.method,
      status: ctx.status,
      route: routeOf(ctx),
      type: typeIn(ctx),
      ...(refused.length > 1 ? { all: refused.slice(0, mostNamed) } : {}),
      ...(behind ? { as: behind.as } : {}),
    },
  };
};

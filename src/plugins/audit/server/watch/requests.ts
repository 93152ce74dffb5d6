import type { Context } from 'koa';
import { wasRefused } from '../../../refusals';
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

/** Numbers and documentIds alone: whatever else stands in an address is not kept. */
const code = (value: unknown): string | null =>
  typeof value === 'string' && /^(?:\d{1,9}|[a-z0-9]{24})$/u.test(value) ? value : null;
const model = (value: unknown): string | null =>
  typeof value === 'string' && /^[a-z]+::[a-z.-]+$/u.test(value) ? value : null;

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
  const { params = {} } = ctx as { params?: Readonly<Record<string, unknown>> };
  const names = code(params.id) ?? code(params.documentId);
  const refused = ctx.status === 403 || wasRefused(ctx) || (ctx.status === 404 && names !== null);
  if (!refused) return null;
  return {
    kind: 'refused',
    by,
    of: names,
    facts: {
      method: ctx.method,
      status: ctx.status,
      route: routeOf(ctx),
      type: model(params.model) ?? model(params.uid),
      ...(behind ? { as: behind.as } : {}),
    },
  };
};

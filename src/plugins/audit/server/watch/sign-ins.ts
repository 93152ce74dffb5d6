import type { Context } from 'koa';
import type { AuditFact, AuditNote } from '../../../../domain/audit';

type SignIn = Pick<AuditNote, 'kind' | 'by' | 'of' | 'facts'> & {
  /** Whose sign-in failed is looked up by what was typed, and what was typed is not kept. */
  readonly typed?: string;
};

/** The route that answered. Whoever asks may write its address with other capitals or a slash at the end. */
export const routeOf = (ctx: object): string | null => {
  const { _matchedRoute: route } = ctx as { _matchedRoute?: unknown };
  return typeof route === 'string' ? route : null;
};

const login = '/admin/login';
/** Where Strapi gives a session to somebody who has shown a secret link. */
const byLink: readonly (string | null)[] = [
  '/admin/register',
  '/admin/register-admin',
  '/admin/reset-password',
];

/** Whether whoever asks is not signed in and acts as the account that their secret link is for. */
export const comesByLink = (ctx: object): boolean => byLink.includes(routeOf(ctx));

interface User {
  readonly id: number;
}

/** The account that was signed in: known to the request after a password, in the answer after a link. */
const signedIn = (ctx: Context): User | undefined =>
  (ctx.state as { user?: User }).user ?? (ctx.body as { data?: { user?: User } } | undefined)?.data?.user;

/** What is to be noted of a request that asked for a session; null for every other. */
export const signInOf = (ctx: Context): SignIn | null => {
  const route = routeOf(ctx);
  if (ctx.method !== 'POST' || !(route === login || byLink.includes(route))) return null;
  const through: Readonly<Record<string, AuditFact>> = route === login ? {} : { route };
  if (ctx.status === 200) {
    const user = signedIn(ctx);
    return user ? { kind: 'sign-in', by: `admin:${user.id}`, of: null, facts: through } : null;
  }
  const { email } = (ctx.request.body ?? {}) as { email?: unknown };
  return {
    kind: 'sign-in-failed',
    by: null,
    of: null,
    facts: { status: ctx.status, ...through },
    ...(typeof email === 'string' ? { typed: email } : {}),
  };
};

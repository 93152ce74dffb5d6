import type { Context } from 'koa';
import type { AuditNote } from '../../../../domain/audit';
import { wasRefused } from '../../../refusals';

interface User {
  readonly id: number;
}
type Noted = Pick<AuditNote, 'kind' | 'by' | 'of' | 'facts'> & {
  /** Whose sign-in failed is looked up by what was typed, and what was typed is not kept. */
  readonly typed?: string;
};

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

const signIn = (ctx: Context): Noted | null => {
  if (ctx.status === 200) {
    const { user } = ctx.state as { user?: User };
    return user ? { kind: 'sign-in', by: `admin:${user.id}`, of: null, facts: {} } : null;
  }
  const { email } = (ctx.request.body ?? {}) as { email?: unknown };
  return {
    kind: 'sign-in-failed',
    by: null,
    of: null,
    facts: { status: ctx.status },
    ...(typeof email === 'string' ? { typed: email } : {}),
  };
};

/** Where an account is tried: who really asks, and as whom. */
type Behind = { readonly by: string; readonly as: string } | null;

/** What is to be noted of a request that has been answered; null for most. */
export const noticed = (ctx: Context, behind: Behind): Noted | null => {
  if (ctx.method === 'POST' && ctx.path === '/admin/login') return signIn(ctx);
  const user = userOf(ctx);
  if (!user) return null;
  const by = behind?.by ?? `admin:${user.id}`;
  if (ctx.method === 'POST' && ctx.path === '/admin/logout')
    return { kind: 'sign-out', by, of: null, facts: {} };
  const { params = {} } = ctx as { params?: Readonly<Record<string, unknown>> };
  const names = code(params.id) ?? code(params.documentId);
  const refused = ctx.status === 403 || wasRefused(ctx) || (ctx.status === 404 && names !== null);
  if (!refused) return null;
  const { _matchedRoute: route } = ctx as { _matchedRoute?: unknown };
  return {
    kind: 'refused',
    by,
    of: names,
    facts: {
      method: ctx.method,
      status: ctx.status,
      route: typeof route === 'string' ? route : null,
      type: model(params.model) ?? model(params.uid),
      ...(behind ? { as: behind.as } : {}),
    },
  };
};

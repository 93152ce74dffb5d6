import type { Core } from '@strapi/strapi';
import { slot } from '../../../../plugin-kit/strapi/under-way';
import { type LimitedScope, type RowScope, readScope } from './read-scope';

/** Work that is nobody's (the system's own), or somebody's who did not come by a request. */
type Acting =
  | { readonly kind: 'system'; readonly writer?: LimitedScope; readonly account: number | null }
  | { readonly kind: 'account'; readonly scope: RowScope; readonly account: number | null };

const acting = slot<Acting>();

/** Runs what the system does on its own account, whoever's request it is in. */
export const asSystem = <T>(work: () => T): T =>
  acting.run({ kind: 'system', account: actingAccount() }, work);

/** Runs what follows from an account's write: the system's work, of which it is known who began it. */
export const asSystemFor = <T>(writer: LimitedScope, work: () => T): T =>
  acting.run({ kind: 'system', writer, account: actingAccount() }, work);

/** Whose write is under way; null where it is the system's own, or of somebody who sees all. */
export const writerNow = (): LimitedScope | null => {
  const store = acting.now();
  return store?.kind === 'system' ? (store.writer ?? null) : null;
};

/** Runs work as an account would: the command line's `--as`. */
export const within = <T>(scope: RowScope, account: number | null, work: () => T): T =>
  acting.run({ kind: 'account', scope, account }, work);

/** The account of `--as`; null for the system and in requests. */
export const actingAccount = (): number | null => {
  const store = acting.now();
  return store?.kind === 'account' ? store.account : (store?.account ?? null);
};

interface User {
  readonly id: number;
  readonly roles?: ReadonlyArray<{ readonly code: string }>;
}
interface Request {
  readonly state?: { readonly user?: User };
}
interface Known {
  readonly account: number;
  readonly scope: Promise<RowScope>;
  settled: RowScope | null;
}

/** Of a request in which an account is tried: who really asks, and as whom. */
export interface Behind {
  readonly by: number;
  readonly as: number;
}
const behind = new WeakMap<object, Behind>();

/** From here on the request is answered as somebody else; whatever is noted of it stays with who really asks. */
export const standBehind = (request: object, who: Behind): void => {
  behind.set(request, who);
};
export const behindOf = (request: object): Behind | null => behind.get(request) ?? null;

const known = new WeakMap<object, Known>();

const askingUser = (strapi: Core.Strapi): { request: object; user: User } | null => {
  const request = strapi.requestContext.get() as Request | undefined;
  const user = request?.state?.user;
  return request && user ? { request, user } : null;
};

const lookUp = (strapi: Core.Strapi, request: object, user: User): Known => {
  const before = known.get(request);
  if (before?.account === user.id) return before;
  const scope = asSystem(() => readScope(strapi, user.id));
  const entry: Known = { account: user.id, scope, settled: null };
  scope.then(
    (settled) => {
      entry.settled = settled;
    },
    // Whoever waits for it is told; until then nothing is seen.
    () => known.delete(request),
  );
  known.set(request, entry);
  return entry;
};

/** Nothing of what belongs to units. */
const nothing: RowScope = {
  kind: 'units',
  account: 0,
  unitRows: [],
  units: [],
  home: [],
  readsPublic: false,
};

/**
 * The rows of whoever asks: the account of the request, found out once for each request. Null for the system: commands,
 * jobs, and requests in which nobody is signed in.
 */
export const scopeOfAsking = async (strapi: Core.Strapi): Promise<RowScope | null> => {
  const store = acting.now();
  if (store) return store.kind === 'system' ? null : store.scope;
  const asking = askingUser(strapi);
  return asking ? lookUp(strapi, asking.request, asking.user).scope : null;
};

/** The same at once. An account of which it is not known yet has nothing. */
export const scopeKnown = (strapi: Core.Strapi): RowScope | null => {
  const store = acting.now();
  if (store) return store.kind === 'system' ? null : store.scope;
  const asking = askingUser(strapi);
  if (!asking) return null;
  const entry = known.get(asking.request);
  return entry?.account === asking.user.id && entry.settled ? entry.settled : nothing;
};

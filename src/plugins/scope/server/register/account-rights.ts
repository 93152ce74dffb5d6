import type { Core, UID } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import type { CodeName } from '../../../../domain/codes';
import type { Deed } from '../../../../domain/posts';
import { publicTypeOf } from '../../../../domain/public-model';
import { type AccountRights, effectiveDeeds, reached, scopeOf, standingOf } from '../../../../domain/scope';
import { chinaDay } from '../../../../domain/time';
import { readFacts } from '../asking/read-scope';
import { type Account, nameOf } from './roles';

interface Permission {
  readonly action: string;
  readonly subject?: string | null;
}
interface PermissionService {
  findMany(asked: { where: object }): Promise<readonly Permission[]>;
  actionProvider: { get(action: string): { displayName: string } | undefined };
}

const explorer = 'plugin::content-manager.explorer.';
const order: readonly Deed[] = ['read', 'create', 'update', 'publish', 'delete'];

const labelOf = (strapi: Core.Strapi, uid: UID.ContentType): CodeName => {
  const { displayName = uid } = strapi.contentType(uid).info;
  return publicTypeOf(uid)?.label ?? { zh: displayName, en: displayName };
};

/** What an account may do on which types, with whose documents and why. */
export const accountRights = async (strapi: Core.Strapi, account: Account): Promise<AccountRights> => {
  const day = chinaDay(new Date().toISOString());
  const facts = await readFacts(strapi, account.id);
  const scope = scopeOf(facts, day);
  const held = (await strapi.db.query('api::unit.unit').findMany({
    where: { locale: defaultLocale },
    select: ['documentId', 'code', 'name'],
  })) as ReadonlyArray<{ documentId: string; code: string; name: string }>;
  const units = new Map(held.map((unit) => [unit.documentId, unit]));
  const accounts = (await strapi.db.query('admin::user').findMany({})) as readonly Account[];
  const nameOfAccount = (id: string | null): string | null => {
    const found = accounts.find((one) => String(one.id) === id);
    return found ? nameOf(found) : null;
  };
  const service = strapi.service('admin::permission') as unknown as PermissionService;
  const permissions = await service.findMany({
    where: { role: { id: { $in: account.roles.map(({ id }) => id) } } },
  });
  const deedsOn = (uid: string): readonly Deed[] =>
    order.filter((deed) =>
      permissions.some(({ action, subject }) => subject === uid && action === explorer + deed),
    );
  const uids = (Object.keys(strapi.contentTypes) as UID.ContentType[]).filter((uid) =>
    uid.startsWith('api::'),
  );
  return {
    name: nameOf(account),
    roles: account.roles.map(({ code, name }) => ({ code, name })),
    rows: scope.kind,
    readsPublic: scope.kind === 'units' && scope.readsPublic,
    units:
      scope.kind !== 'units'
        ? []
        : reached(facts, day).flatMap(({ unit, why, through, until }) => {
            const known = units.get(unit);
            if (!known) return [];
            const by = why === 'deputy' ? nameOfAccount(through) : (units.get(through ?? '')?.name ?? null);
            return [{ code: known.code, name: known.name, why, through: by, until }];
          }),
    types: uids.flatMap((uid) => {
      const kind = standingOf(uid)?.kind;
      if (kind !== 'unit' && kind !== 'register') return [];
      const deeds = effectiveDeeds(deedsOn(uid), kind, scope.kind);
      return [{ uid, label: labelOf(strapi, uid), standing: kind, deeds }];
    }),
    others: [
      ...new Set(
        permissions
          .filter(({ subject }) => !subject)
          .map(({ action }) => service.actionProvider.get(action)?.displayName ?? action),
      ),
    ].sort(),
  };
};

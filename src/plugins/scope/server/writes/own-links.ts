import type { Core } from '@strapi/strapi';
import { standingOf } from '../../../../domain/scope';
import { rowsOf } from '../../../../plugin-kit/strapi/rows';
import type { LimitedScope } from '../asking/read-scope';
import { actingAccount, asSystem, within } from '../asking/who-asks';
import { carriedFiles } from './carried-files';
import { type DataLink, dataLinks, type Target } from './data-links';
import { mustSeePictures } from './own-pictures';
import { noUnit, wrongField } from './refused';

const notThere = {
  zh: '所选条目不存在，或是其他单位尚未公开的。',
  en: 'What is chosen does not exist, or is another unit’s and not public.',
};
const notUnderstood = {
  zh: '看不懂这种写法，请用 connect、disconnect 或 set。',
  en: 'This form is not understood: use connect, disconnect or set.',
};

const find = (strapi: Core.Strapi, uid: string, where: object) =>
  rowsOf<{ id: number; documentId: string }>(strapi, uid, { where, select: ['id', 'documentId'] });

/** Of the targets, those that the account does not see. */
const unseen = async (
  strapi: Core.Strapi,
  scope: LimitedScope,
  uid: string,
  targets: readonly Target[],
): Promise<readonly Target[]> => {
  if (targets.length === 0) return [];
  const ids = targets.flatMap(({ id }) => id ?? []);
  const documents = targets.flatMap(({ documentId }) => documentId ?? []);
  const found = await within(scope, actingAccount(), () =>
    find(strapi, uid, { $or: [{ id: { $in: ids } }, { documentId: { $in: documents } }] }),
  );
  const knownIds = new Set(found.map(({ id }) => id));
  const known = new Set(found.map(({ documentId }) => documentId));
  return targets.filter(
    ({ id, documentId }) =>
      (id !== undefined && !knownIds.has(id)) || (documentId !== undefined && !known.has(documentId)),
  );
};

/** Of documents, those of which something is public: whoever writes may link to them, whosever they are. */
const notPublic = async (
  strapi: Core.Strapi,
  uid: string,
  targets: readonly Target[],
): Promise<readonly Target[]> => {
  const ids = targets.flatMap(({ id }) => id ?? []);
  const named = ids.length === 0 ? [] : await find(strapi, uid, { id: { $in: ids } });
  const documentOf = new Map(named.map(({ id, documentId }) => [id, documentId]));
  const documents = targets.flatMap(({ documentId }) => documentId ?? []);
  const shown = await find(strapi, uid, {
    documentId: { $in: [...documents, ...documentOf.values()] },
    publishedAt: { $notNull: true },
  });
  const known = new Set(shown.map(({ documentId }) => documentId));
  return targets.filter(
    ({ id, documentId }) =>
      (id !== undefined && !known.has(documentOf.get(id) ?? '')) ||
      (documentId !== undefined && !known.has(documentId)),
  );
};

/**
 * Refuses a link to what is neither the account's own nor public, and a file that is neither its units' nor the document's
 * already.
 */
const mustBeSeen = async (
  strapi: Core.Strapi,
  scope: LimitedScope,
  { path, to, targets, parted }: DataLink,
  carried: () => Promise<ReadonlySet<number>>,
): Promise<void> => {
  const standing = standingOf(to);
  if (standing?.kind === 'register' || standing?.kind === 'system') return;
  if (targets === null || parted === null) throw wrongField(strapi, path, notUnderstood);
  // Also what is to be linked no more: Strapi tells for it whether it is there.
  const foreign = await unseen(strapi, scope, to, [...targets, ...parted]);
  if (foreign.length === 0) return;
  if (standing?.kind === 'unit') {
    if ((await asSystem(() => notPublic(strapi, to, foreign))).length === 0) return;
    throw wrongField(strapi, path, notThere);
  }
  const own = standing?.kind === 'library' ? await carried() : new Set<number>();
  if (!foreign.every(({ id }) => id !== undefined && own.has(id))) throw wrongField(strapi, path, notThere);
};

/** The units that a link names, by documentId; a row that is not there is none. */
const unitsNamed = async (strapi: Core.Strapi, targets: readonly Target[]): Promise<readonly string[]> => {
  const ids = targets.flatMap(({ id }) => id ?? []);
  const rows =
    ids.length === 0 ? [] : await asSystem(() => find(strapi, 'api::unit.unit', { id: { $in: ids } }));
  const byId = new Map(rows.map(({ id, documentId }) => [id, documentId]));
  return targets.flatMap(({ id, documentId }) => [
    ...(id === undefined ? [] : [byId.get(id) ?? '']),
    ...(documentId === undefined ? [] : [documentId]),
  ]);
};

/** The responsible unit of what is written: one of the account's own. Where it has one and none is named, that one. */
const ownUnit = async (
  strapi: Core.Strapi,
  scope: LimitedScope,
  field: string,
  link: DataLink | undefined,
  isNew: boolean,
): Promise<string | null> => {
  if (scope.kind === 'created') return null;
  if (scope.units.length === 0) throw noUnit(strapi);
  const choose = {
    zh: '请选择本单位（您所属的单位或其下级单位）。',
    en: 'Choose one of your own units, or one below them.',
  };
  if (link?.targets === null) throw wrongField(strapi, link.path, notUnderstood);
  const named = link ? await unitsNamed(strapi, link.targets) : [];
  if (!named.every((unit) => scope.units.includes(unit))) throw wrongField(strapi, [field], choose);
  if (named.length > 0) return null;
  if (!isNew && !link?.replaces) return null;
  const [home] = scope.home;
  if (isNew && scope.home.length === 1 && home !== undefined) return home;
  throw wrongField(strapi, [field], choose);
};

/**
 * What an account may write into a document of a unit's: links and files that it sees, and a responsible unit of its own.
 * Gives the data, with the account's unit where it has one and none was named.
 */
export const ownData = async (
  strapi: Core.Strapi,
  scope: LimitedScope,
  write: {
    readonly uid: string;
    readonly unit: string;
    readonly data: unknown;
    /** Null: a document that is made. */
    readonly documentId: string | null;
    /** Fields that are not told keep what they are. */
    readonly isNew: boolean;
  },
): Promise<unknown> => {
  const { uid, unit, data, documentId } = write;
  const links = dataLinks(strapi, uid, data);
  const carried = () =>
    documentId === null
      ? Promise.resolve(new Set<number>())
      : asSystem(() => carriedFiles(strapi, uid, documentId));
  for (const link of links) await mustBeSeen(strapi, scope, link, carried);
  await mustSeePictures(strapi, scope, { uid, data, documentId });
  const own = links.find(({ path }) => path.length === 1 && path[0] === unit);
  const home = await ownUnit(strapi, scope, unit, own, write.isNew);
  return home === null ? data : { ...(data as object), [unit]: home };
};

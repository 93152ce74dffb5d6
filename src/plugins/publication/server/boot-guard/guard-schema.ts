import type { Core } from '@strapi/strapi';
import { changedColumns } from './changed-columns';
import { deletedVersions } from './deleted-versions';
import { droppedCodes } from './dropped-codes';
import { droppedTables } from './dropped-tables';
import { hiddenFiles } from './hidden-files';
import { hiddenLinks } from './hidden-links';
import { hiddenParts } from './hidden-parts';
import { type KnownTypes, noteComponents, readReleases } from './known-type';
import { type Loss, SchemaWouldLose } from './loss';
import { movedTargets } from './moved-targets';
import { guardRelease, noteRelease } from './release';
import { tablesBefore, tablesNow, whatIsThere } from './table-schema';

/**
 * Where the types differ from those of the last start, Strapi drops columns and tables, deletes drafts and versions in
 * other languages, and leaves parts and files where nobody sees them, all without a word. This finds out beforehand and
 * throws SchemaWouldLose. Pending migrations run first: one that moves the data covers the change.
 */
const guardSchema = async (
  strapi: Core.Strapi,
  oldContentTypes: KnownTypes | null | undefined,
): Promise<void> => {
  const sql = strapi.db.connection;
  if ((await tablesBefore(sql)).length === 0) return;
  if (await strapi.db.migrations.shouldRun()) await strapi.db.migrations.up();
  const before = await tablesBefore(sql);
  const releases = await readReleases(strapi, oldContentTypes);
  const there = await whatIsThere(sql);
  const tables = { before, now: tablesNow(strapi), there };
  const losses: Loss[] = [...(await droppedTables(sql, releases, tables))];
  const isGone = Object.keys(releases.before).some((uid) => !(uid in releases.now));
  if (releases.changed.length > 0 || isGone)
    losses.push(
      ...(await deletedVersions(strapi, sql, releases, there)),
      ...(await hiddenParts(strapi, sql, releases, there)),
      ...(await hiddenLinks(strapi, sql, releases, there)),
      ...(await hiddenFiles(strapi, sql, releases, there)),
      ...(await movedTargets(sql, releases, before, tables.now)),
      ...(await changedColumns(strapi, sql, releases, tables, there)),
      ...(await droppedCodes(strapi, sql, releases, there)),
    );
  if (losses.length > 0) throw new SchemaWouldLose(losses);
};

interface Synchronising {
  readonly oldContentTypes: KnownTypes | null | undefined;
}

/**
 * Puts the guard ahead of everything that Strapi does before it brings the tables up to the types: its own handlers of
 * that hook delete drafts and locales, and all handlers run at the same time. Call it in `register()`.
 */
export const standGuard = (strapi: Core.Strapi): void => {
  const hook = strapi.hook('strapi::content-types.beforeSync');
  const { call } = hook;
  hook.call = async (context: Synchronising) => {
    await guardRelease(strapi);
    await guardSchema(strapi, context.oldContentTypes);
    await noteRelease(strapi);
    return call.call(hook, context);
  };
  strapi.hook('strapi::content-types.afterSync').register(() => noteComponents(strapi));
};

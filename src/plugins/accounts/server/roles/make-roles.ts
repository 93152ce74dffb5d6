import type { Core } from '@strapi/strapi';
import { type Post, posts, type Right } from '../../../../domain/posts';
import { heldRights } from './held-rights';
import { asPermission, type Role, strapiRoles } from './strapi-roles';
import { wantedRights } from './wanted-rights';

/** Strapi's roles for writers; without a language they see nothing, and posts take their place. */
const stock = ['strapi-editor', 'strapi-author'];

/** What a role holds and what it should, each right once, with the fields and languages of both. */
const joined = (held: readonly Right[], wanted: readonly Right[]): readonly Right[] => {
  const both = (a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null =>
    a === null && b === null ? null : [...new Set([...(a ?? []), ...(b ?? [])])];
  const rights = new Map(held.map((right) => [`${right.action} ${right.subject}`, right]));
  for (const right of wanted) {
    const key = `${right.action} ${right.subject}`;
    const known = rights.get(key);
    rights.set(
      key,
      known
        ? { ...right, fields: both(known.fields, right.fields), locales: both(known.locales, right.locales) }
        : right,
    );
  }
  return [...rights.values()];
};

/** Gives a post's role what it lacks, and takes nothing from it; makes the role where there is none. */
export const grantPost = async (strapi: Core.Strapi, post: Post): Promise<Role> => {
  const roles = strapiRoles(strapi);
  const role =
    (await roles.findOne({ code: post.code })) ??
    (await roles.create({ code: post.code, name: post.name.zh, description: post.about.zh }));
  const rights = joined(await heldRights(strapi, role.id), wantedRights(strapi, post));
  await roles.assignPermissions(role.id, rights.map(asPermission));
  return role;
};

/** Nobody has an account yet and no role was made by hand: the first start. */
const isFresh = async (strapi: Core.Strapi): Promise<boolean> => {
  const users = await strapi.db.query('admin::user').count();
  const roles = await strapiRoles(strapi).find();
  return users === 0 && roles.every(({ code }) => code === 'strapi-super-admin' || stock.includes(code));
};

/** At the first start all posts, in place of Strapi's own roles for writers. */
export const makePostsOnce = async (strapi: Core.Strapi): Promise<boolean> => {
  const roles = strapiRoles(strapi);
  // Where a role stands already Strapi makes none: without this no one would be the administrator.
  await roles.createRolesIfNoneExist();
  if (!(await isFresh(strapi))) return false;
  for (const post of posts) await grantPost(strapi, post);
  const ids = (await roles.find()).filter(({ code }) => stock.includes(code)).map(({ id }) => id);
  if (ids.length > 0) await roles.deleteByIds(ids);
  return true;
};

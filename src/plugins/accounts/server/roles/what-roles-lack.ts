import type { Core } from '@strapi/strapi';
import type { PostReport } from '../../../../../types/services';
import { lacks, posts } from '../../../../domain/posts';
import { heldRights } from './held-rights';
import { strapiRoles } from './strapi-roles';
import { wantedRights } from './wanted-rights';

/** For each post: whether its role is there, and what it lacks. */
export const whatRolesLack = async (strapi: Core.Strapi): Promise<readonly PostReport[]> => {
  const reports: PostReport[] = [];
  for (const { code, name } of posts) {
    const post = posts.find((one) => one.code === code);
    if (!post) continue;
    const role = await strapiRoles(strapi).findOne({ code });
    const wanted = wantedRights(strapi, post);
    reports.push({
      code,
      name: role?.name ?? name.zh,
      exists: role !== null,
      lacks: role ? lacks(wanted, await heldRights(strapi, role.id)) : wanted,
    });
  }
  return reports;
};

import type { Core } from '@strapi/strapi';
import type { PostReport } from '../../../../../types/services';
import type { CodeName } from '../../../../domain/codes';
import { lacks, posts } from '../../../../domain/posts';
import { heldRights } from './held-rights';
import { strapiRoles } from './strapi-roles';
import { wantedRights } from './wanted-rights';

/** For each post: whether its role is there, and what it lacks. */
export const whatRolesLack = async (strapi: Core.Strapi): Promise<readonly PostReport[]> => {
  const reports: PostReport[] = [];
  for (const post of posts) {
    const { code, name } = post;
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

/** What whoever starts an installation with roles of its own is told; null where nothing is lacking. */
export const lackingNote = (reports: readonly PostReport[]): CodeName | null => {
  const lacking = reports.filter(({ lacks }) => lacks.length > 0);
  if (lacking.length === 0) return null;
  const named = (missing: string, lacks: (n: number) => string): string =>
    lacking.map((post) => `${post.name} ${post.exists ? lacks(post.lacks.length) : missing}`).join(', ');
  return {
    zh: `岗位角色的权限不全：${named('未建立', (n) => `缺 ${n} 项`)}。查看：npm run gongkai -- roles；补齐：roles --grant`,
    en: `Roles of the posts lack rights: ${named('is not there', (n) => `lacks ${n}`)}. See them: npm run gongkai -- roles; give them: roles --grant`,
  };
};

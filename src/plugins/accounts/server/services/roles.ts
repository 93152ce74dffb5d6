import type { Core } from '@strapi/strapi';
import type { RolesService } from '../../../../../types/services';
import { posts } from '../../../../domain/posts';
import { grantPost } from '../roles/make-roles';
import { whatRolesLack } from '../roles/what-roles-lack';

export const roles = ({ strapi }: { strapi: Core.Strapi }): RolesService => ({
  report: () => whatRolesLack(strapi),
  grant: async () => {
    const before = await whatRolesLack(strapi);
    for (const post of posts) await grantPost(strapi, post);
    return before;
  },
});

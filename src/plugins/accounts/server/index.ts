import type { Core } from '@strapi/strapi';
import { makePostsOnce } from './roles/make-roles';
import { whatRolesLack } from './roles/what-roles-lack';
import { roles } from './services/roles';

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    if (await makePostsOnce(strapi)) return;
    const lacking = (await whatRolesLack(strapi)).filter(({ lacks }) => lacks.length > 0);
    if (lacking.length > 0)
      strapi.log.warn(
        `岗位缺少权限：${lacking.map(({ name, exists, lacks }) => (exists ? `${name} ${lacks.length} 项` : `${name}（未建立）`)).join('、')}；补齐：npm run gongkai -- roles --grant (roles lack rights: see gongkai roles)`,
      );
  },

  services: { roles },
};

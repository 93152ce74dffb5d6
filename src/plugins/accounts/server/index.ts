import type { Core } from '@strapi/strapi';
import { service } from '../../../plugin-kit/strapi/service';
import { makePostsOnce } from './roles/make-roles';
import { lackingNote, whatRolesLack } from './roles/what-roles-lack';
import { names } from './services/names';
import { roles } from './services/roles';

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    if (await makePostsOnce(strapi)) return;
    const note = lackingNote(await whatRolesLack(strapi));
    if (note) service(strapi, 'publication', 'startNotes').add(note);
  },

  services: { names, roles },
};

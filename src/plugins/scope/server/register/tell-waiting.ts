import type { Core } from '@strapi/strapi';
import { service } from '../../../../plugin-kit/strapi/service';

/** Says at the start how many accounts from before wait for a unit, and that until then they have what they created. */
export const tellWaiting = async (strapi: Core.Strapi): Promise<void> => {
  const { accounts } = await service(strapi, 'scope', 'register').page();
  const waiting = accounts.filter(({ state, isActive }) => state === 'waiting' && isActive).length;
  if (waiting === 0) return;
  service(strapi, 'publication', 'startNotes').add({
    zh: `${waiting} 个账号还没有所属单位，目前只能看到自己创建的内容；请区政府办在“单位账号”中指定：npm run gongkai -- accounts`,
    en: `${waiting} accounts have no unit yet and see what they created; the district office gives them one: npm run gongkai -- accounts`,
  });
};

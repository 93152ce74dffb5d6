import type { Core } from '@strapi/strapi';
import { localeNames } from '../domain/change';

/** Strapi stores these names in English when it makes the rows; a name that someone changed since is left alone. */
const roles = [
  { code: 'strapi-super-admin', was: 'Super Admin', name: '系统管理员', description: '管理全部功能和设置' },
  { code: 'strapi-editor', was: 'Editor', name: '编辑', description: '编辑和发布内容，包括他人的内容' },
  { code: 'strapi-author', was: 'Author', name: '撰稿人', description: '编辑本人的内容' },
] as const;

const locales = [
  { code: 'zh-Hans', was: /^Chinese \(Simplified\)/, name: localeNames['zh-Hans'].zh },
  { code: 'en', was: /^English \(en\)$/, name: localeNames.en.zh },
] as const;

export const nameRolesAndLocales = async (strapi: Core.Strapi): Promise<void> => {
  const roleRows = strapi.db.query('admin::role');
  for (const { code, was, name, description } of roles)
    await roleRows.updateMany({ where: { code, name: was }, data: { name, description } });
  const localeRows = strapi.db.query('plugin::i18n.locale');
  for (const { code, was, name } of locales) {
    const row = (await localeRows.findOne({ where: { code } })) as { id: number; name: string } | null;
    if (row && was.test(row.name)) await localeRows.update({ where: { id: row.id }, data: { name } });
  }
};

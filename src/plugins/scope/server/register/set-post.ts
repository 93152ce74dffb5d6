import type { Core } from '@strapi/strapi';
import type { CodeName } from '../../../../domain/codes';
import { posts } from '../../../../domain/posts';
import { type Account, holdsPostsOnly, roleOfPost, users } from './roles';
import { problem, wrong } from './wrong';

const holdsAlready = (account: Account | null, code: string): boolean =>
  account?.roles.length === 1 && account.roles[0]?.code === code;

/** Why an account (null: a new one) cannot be given a post; null where it can. */
export const whyNotPost = async (
  strapi: Core.Strapi,
  account: Account | null,
  code: string,
): Promise<CodeName | null> => {
  if (holdsAlready(account, code)) return null;
  if (!posts.some((post) => post.code === code))
    return {
      zh: `应为 ${posts.map((post) => post.code).join('、')} 之一`,
      en: 'should be the code of a post',
    };
  if ((await roleOfPost(strapi, code)) === null)
    return {
      zh: '这个岗位的角色还没有建立，请由系统管理员运行 npm run gongkai -- roles --grant',
      en: 'has no role yet: the administrator runs npm run gongkai -- roles --grant',
    };
  return account === null || holdsPostsOnly(account)
    ? null
    : {
        zh: '该账号有岗位以外的角色，请由系统管理员在“设置 → 用户”中调整',
        en: 'the account holds roles that are no posts: the administrator changes them under Settings → Users',
      };
};

/** Makes a post an account's one role; what does not go is a ValidationError. */
export const setPost = async (strapi: Core.Strapi, account: Account, code: string): Promise<void> => {
  if (holdsAlready(account, code)) return;
  const reason = await whyNotPost(strapi, account, code);
  if (reason !== null) throw wrong([problem('post', code, reason.zh, reason.en)]);
  const role = await roleOfPost(strapi, code);
  await users(strapi).updateById(account.id, { roles: role === null ? [] : [role] });
};

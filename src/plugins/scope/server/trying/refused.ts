import { errors } from '@strapi/utils';
import type { NotTried } from '../../../../domain/scope';

/** Strapi keeps the words of a PolicyError (403), and gives `code` with them. */
const refused = (code: string, zh: string, en: string): Error =>
  new errors.PolicyError(`${zh}${en}`, { code, policy: 'try-as' });

/** Told of everything but reading. */
export const onlyLooking = (name: string): Error =>
  refused(
    'ONLY_LOOKING',
    `正在以“${name}”的账号查看，只能看，不能改动。要办理，请先点页面上方的“结束查看”。`,
    `You are only looking as “${name}”: nothing can be changed. To work, first press “Stop looking” at the top of the page.`,
  );

/** Told of a change that was asked for after a look had ended by itself. */
export const lookIsOver = (): Error =>
  refused(
    'LOOK_IS_OVER',
    '以其他账号查看已经结束，这次改动没有保存。请刷新页面，以自己的账号继续。',
    'Looking as another account has ended; this change was not saved. Reload the page and go on as yourself.',
  );

const reasons: Readonly<Record<NotTried | 'no-session' | 'already', readonly [zh: string, en: string]>> = {
  'no-right': [
    '没有“管理账号所属单位”的权限，不能以其他账号查看。',
    'Only who holds 管理账号所属单位 may look as another account.',
  ],
  itself: ['这就是您自己的账号。', 'This is your own account.'],
  inactive: ['该账号没有启用，不能以它查看。', 'The account is not active.'],
  administrator: [
    '系统管理员的账号只能由系统管理员查看。',
    'Only an administrator may look as an administrator.',
  ],
  'not-all-units': [
    '您看不到所有单位的内容，不能以其他账号查看。',
    'You do not see the content of all units, so that you may not look as another account.',
  ],
  'more-rights': [
    '该账号有您没有的权限，请由系统管理员查看。',
    'The account may do what you may not: ask an administrator to look.',
  ],
  'no-session': [
    '请在浏览器中登录后再以其他账号查看；访问令牌不能。',
    'Sign in with a browser to look as another account; tokens may not.',
  ],
  already: [
    '本次登录已在以其他账号查看，请先结束。',
    'This session looks as another account already: end that first.',
  ],
};

export const notTried = (reason: keyof typeof reasons): Error =>
  refused('NOT_TRIED', ...(reasons[reason] as [string, string]));

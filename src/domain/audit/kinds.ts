import type { CodeName } from '../codes';

/** What the trail notes, a closed list. */
export const auditKinds = {
  'sign-in': { zh: '登录', en: 'Sign-in' },
  'sign-in-failed': { zh: '登录失败', en: 'Failed sign-in' },
  'sign-out': { zh: '退出', en: 'Sign-out' },
  'try-begin': { zh: '开始以其他账号查看', en: 'Began to look as an account' },
  'try-end': { zh: '结束以其他账号查看', en: 'Stopped looking as an account' },
  refused: { zh: '被拒绝的操作', en: 'Refused' },
  account: { zh: '账号', en: 'Account' },
  role: { zh: '角色', en: 'Role' },
  permission: { zh: '角色权限', en: 'Rights of a role' },
  belonging: { zh: '账号所属单位', en: 'Units of an account' },
  deputy: { zh: '代理', en: 'Deputy' },
  token: { zh: '访问令牌', en: 'Token' },
  unit: { zh: '单位名录', en: 'Register of units' },
  setting: { zh: '设置', en: 'Setting' },
  waiver: { zh: '豁免', en: 'Waiver' },
} as const satisfies Readonly<Record<string, CodeName>>;
export type AuditKind = keyof typeof auditKinds;

export const auditDeeds = {
  create: { zh: '新建', en: 'created' },
  update: { zh: '修改', en: 'changed' },
  delete: { zh: '删除', en: 'deleted' },
} as const satisfies Readonly<Record<string, CodeName>>;
export type AuditDeed = keyof typeof auditDeeds;

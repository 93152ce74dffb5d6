/** The right to say which account belongs to which unit (管理账号所属单位). */
export const accountsRight = 'plugin::scope.accounts.manage';

/** What a role must hold to see what citizens asked without a result; given under 设置 → 角色. */
export const manageRight = 'plugin::sayings.manage';

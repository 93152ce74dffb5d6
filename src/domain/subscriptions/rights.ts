/** Whoever holds it registers outlets, sees what they were sent and sends it again. Given to roles under 设置 → 角色. */
export const manageRight = 'plugin::syndication.subscriptions.manage';

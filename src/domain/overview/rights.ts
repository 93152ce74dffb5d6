/** What a role must hold to see the dashboard, and to have everything checked from it; given under 设置 → 角色. */
export const dashboardRights = {
  read: 'plugin::completeness.dashboard.read',
  run: 'plugin::completeness.dashboard.run',
} as const;

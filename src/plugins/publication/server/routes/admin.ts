/** For people in the admin; at /publication/…. */
export const admin = {
  type: 'admin',
  routes: [
    {
      method: 'POST',
      path: '/publications/outlook',
      handler: 'publications.outlook',
      config: { policies: ['admin::isAuthenticatedAdmin', 'plugin::publication.publishes'] },
    },
    {
      method: 'POST',
      path: '/withdrawals/outlook',
      handler: 'withdrawals.outlook',
      config: { policies: ['admin::isAuthenticatedAdmin', 'plugin::publication.publishes'] },
    },
  ],
};

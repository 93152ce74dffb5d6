/** For whoever is signed in to the admin; at /completeness/…. */
export const admin = {
  type: 'admin',
  routes: [
    {
      method: 'GET',
      path: '/context',
      handler: 'context.find',
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
  ],
};

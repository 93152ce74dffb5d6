/** For whoever is signed in to the admin; at /completeness/…. */
export const admin = {
  type: 'admin',
  routes: [
    {
      method: 'GET',
      path: '/legal-register',
      handler: 'register.list',
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
  ],
};

import { manageSayings } from '../../../../domain/search';

/** For people in the admin who may grow the thesaurus, at /sayings/…. */
export const admin = {
  type: 'admin',
  routes: [
    {
      method: 'GET',
      path: '/overview',
      handler: 'sayings.overview',
      config: {
        policies: [
          'admin::isAuthenticatedAdmin',
          { name: 'admin::hasPermissions', config: { actions: [manageSayings] } },
        ],
      },
    },
  ],
};

import { accountsRight } from '../../../../domain/scope';

const managed = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handler: string) => ({
  method,
  path,
  handler: `accounts.${handler}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [accountsRight] } },
    ],
  },
});

/** For people in the admin, at /scope/…. What their own account has is told to everybody who is signed in. */
export const admin = {
  type: 'admin',
  routes: [
    managed('GET', '/accounts', 'list'),
    managed('GET', '/accounts.xlsx', 'workbook'),
    managed('GET', '/accounts/:id/rights', 'rights'),
    managed('PUT', '/accounts/:id', 'give'),
    managed('POST', '/deputies', 'deputise'),
    managed('DELETE', '/deputies/:id', 'end'),
    {
      method: 'GET',
      path: '/mine',
      handler: 'accounts.mine',
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
  ],
};

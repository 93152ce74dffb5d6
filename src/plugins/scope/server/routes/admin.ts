import { accountsRight } from '../../../../domain/posts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const managed = (method: Method, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [accountsRight] } },
    ],
  },
});

const everybodys = (method: Method, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

/** For people in the admin, at /scope/…. What their own account has, and as whom they look, is told to everybody who is signed in. */
export const admin = {
  type: 'admin',
  routes: [
    managed('GET', '/accounts', 'accounts.list'),
    managed('GET', '/accounts.xlsx', 'accounts.workbook'),
    managed('GET', '/accounts/:id/rights', 'accounts.rights'),
    managed('PUT', '/accounts/:id', 'accounts.give'),
    managed('POST', '/deputies', 'accounts.deputise'),
    managed('DELETE', '/deputies/:id', 'accounts.end'),
    managed('POST', '/accounts/:id/trying', 'trying.begin'),
    everybodys('GET', '/mine', 'accounts.mine'),
    everybodys('GET', '/trying', 'trying.state'),
    everybodys('DELETE', '/trying', 'trying.end'),
  ],
};

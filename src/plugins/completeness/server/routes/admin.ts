const signedIn = { policies: ['admin::isAuthenticatedAdmin'] };

const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler,
  config: signedIn,
});

/** For whoever is signed in to the admin; at /completeness/…. */
export const admin = {
  type: 'admin',
  routes: [
    route('GET', '/context', 'context.find'),
    route('GET', '/policy-body', 'policies.body'),
    route('GET', '/dashboard', 'dashboard.show'),
    route('GET', '/dashboard/items', 'dashboard.items'),
    route('GET', '/dashboard.xlsx', 'dashboard.workbook'),
    route('GET', '/dashboard/run', 'dashboard.progress'),
    route('POST', '/dashboard/run', 'dashboard.run'),
    route('GET', '/waivers', 'waivers.list'),
    route('POST', '/waivers', 'waivers.ask'),
    route('POST', '/waivers/:id/sign', 'waivers.sign'),
    route('POST', '/waivers/:id/withdraw', 'waivers.withdraw'),
  ],
};

/** Open to everybody. Routes of this kind stand at /syndication/…, outside Strapi's /api. */
export const feeds = {
  type: 'admin',
  routes: [{ method: 'GET', path: '/changes', handler: 'changes.list', config: { auth: false } }],
};

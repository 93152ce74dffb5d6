/** `/files/private/…`: open to whoever has a signed address. */
export const admin = {
  type: 'admin',
  routes: [{ method: 'GET', path: '/private/:name', handler: 'library.show', config: { auth: false } }],
};

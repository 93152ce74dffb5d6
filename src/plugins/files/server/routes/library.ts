/** `/files/private/…`: open to whoever has a signed address. */
export const library = {
  type: 'admin',
  routes: [{ method: 'GET', path: '/private/:name', handler: 'library.show', config: { auth: false } }],
};

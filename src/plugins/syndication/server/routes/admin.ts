import { manageAction } from '../rights';

const route = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handler: string) => ({
  method,
  path: `/subscriptions${path}`,
  handler: `subscriptions.${handler}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [manageAction] } },
    ],
  },
});

/** For whoever reads a document in the content manager; at /syndication/ready-to-post. */
const readyToPost = {
  method: 'GET',
  path: '/ready-to-post',
  handler: 'posts.show',
  config: { policies: ['admin::isAuthenticatedAdmin', 'plugin::syndication.reads-documents'] },
};

/** For people in the admin who may manage subscriptions; at /syndication/subscriptions. */
export const admin = {
  type: 'admin',
  routes: [
    route('GET', '', 'list'),
    route('POST', '', 'create'),
    route('PUT', '/:id', 'update'),
    route('DELETE', '/:id', 'remove'),
    route('POST', '/:id/pause', 'pause'),
    route('POST', '/:id/resume', 'resume'),
    route('POST', '/:id/rotate', 'rotate'),
    route('POST', '/:id/replay', 'replay'),
    route('POST', '/:id/test', 'test'),
    route('GET', '/:id/deliveries', 'deliveries'),
    route('GET', '/recalls', 'recalls'),
    readyToPost,
  ],
};

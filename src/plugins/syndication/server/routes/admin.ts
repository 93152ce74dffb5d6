import { manageRight } from '../../../../domain/subscriptions';

const route = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handler: string) => ({
  method,
  path: `/subscriptions${path}`,
  handler: `subscriptions.${handler}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [manageRight] } },
    ],
  },
});

/** Beside it the controller asks for the right to read this document. */
const ofDocument = (path: string, handler: string) => ({
  method: 'GET',
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin', 'plugin::syndication.reads-documents'] },
});

/** For people in the admin who may manage subscriptions, at /syndication/subscriptions; and for whoever reads a document. */
export const admin = {
  type: 'admin',
  routes: [
    route('GET', '', 'list'),
    route('GET', '/choices', 'choices'),
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
    ofDocument('/outlets-of-document', 'outlets.ofDocument'),
    ofDocument('/ready-to-post', 'posts.show'),
  ],
};

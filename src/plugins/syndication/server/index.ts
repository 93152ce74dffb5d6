import type { Core } from '@strapi/strapi';
import { registerRights } from '../../../plugin-kit/strapi/register-rights';
import { service } from '../../../plugin-kit/strapi/service';
import { outlets } from './controllers/outlets';
import { posts } from './controllers/posts';
import { subscriptions as subscriptionsController } from './controllers/subscriptions';
import { readsDocuments } from './policies/reads-documents';
import { admin } from './routes/admin';
import { readers } from './services/readers';
import { subscriptions } from './services/subscriptions';

export default {
  controllers: { outlets, posts, subscriptions: subscriptionsController },
  policies: { 'reads-documents': readsDocuments },
  routes: { admin },
  services: { readers, subscriptions },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await registerRights(strapi, 'syndication');
    service(strapi, 'syndication', 'subscriptions').takeReceipts();
    if (process.env.PORTAL_DATABASE_URL) service(strapi, 'syndication', 'readers').serve();
  },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await service(strapi, 'syndication', 'subscriptions').end();
    await service(strapi, 'syndication', 'readers').end();
  },
};

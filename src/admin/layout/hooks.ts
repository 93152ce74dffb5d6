import type { StrapiApp } from '@strapi/admin/strapi-admin';
import { hideSharedFields } from './hide-shared-fields';
import { nameColumns } from './name-columns';
import { nameEditFields } from './name-edit-fields';
import { nameFilters } from './name-filters';
import { orderMenu } from './order-menu';

/** The content manager's own hooks, through which a list or an edit page passes before it is drawn. */
export const registerLayoutHooks = (app: Pick<StrapiApp, 'registerHook'>): void => {
  app.registerHook('Admin/CM/pages/App/mutate-collection-types-links', orderMenu);
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', hideSharedFields);
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', nameEditFields);
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', nameColumns);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', nameFilters);
};

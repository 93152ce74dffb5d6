import type { StrapiApp } from '@strapi/admin/strapi-admin';

/** Only who runs the installation may. */
const operates = [{ action: 'admin::webhooks.read', subject: null }];

/**
 * Strapi's counts of content types, components, webhooks and tokens are about the installation. Strapi names the role to which it
 * would show them, and shows them to everybody.
 */
export const keepCountsToOperators = (app: StrapiApp): void => {
  app.widgets.register((widgets) =>
    widgets.map((widget) => (widget.id === 'key-statistics' ? { ...widget, permissions: operates } : widget)),
  );
};

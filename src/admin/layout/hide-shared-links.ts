import type { EditLayout } from '@strapi/content-manager/strapi-admin';

interface EditView {
  readonly layout: EditLayout;
  // A list page has none.
  readonly query?: { readonly plugins?: { readonly i18n?: { readonly locale?: string } } };
}

/**
 * A translation takes its links (unit, domain, policy) from the Chinese version. Strapi would show them empty, with an
 * offer to make a new unit; so they are not there, and the panel says what they are.
 */
export const hideSharedLinks = ({ layout, query }: EditView): EditView => {
  const locale = query?.plugins?.i18n?.locale;
  if (locale === undefined || locale === 'zh-Hans') return { layout, query };
  return {
    query,
    layout: {
      ...layout,
      layout: layout.layout
        .map((panel) =>
          panel.map((row) => row.filter(({ type }) => type !== 'relation')).filter((row) => row.length > 0),
        )
        .filter((panel) => panel.length > 0),
    },
  };
};

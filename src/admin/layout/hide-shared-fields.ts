import type { EditFieldLayout, EditLayout } from '@strapi/content-manager/strapi-admin';

interface EditView {
  readonly layout: EditLayout;
}

/** The language of the page: i18n's own hook, which stands before this one, passes no query on. */
const localeOfPage = (): string | null =>
  new URLSearchParams(window.location.search).get('plugins[i18n][locale]');

const isLocalized = ({ attribute }: EditFieldLayout): boolean =>
  (attribute as { pluginOptions?: { i18n?: { localized?: boolean } } }).pluginOptions?.i18n?.localized ===
  true;

/**
 * A translation takes its links and its shared fields (unit, domain, number, dates) from the Chinese version. In a new
 * one Strapi would show them empty, with an offer to make a new unit, and what is changed there would change the
 * Chinese version; so they are not there, and the panel says what the links are.
 */
export const hideSharedFields = ({ layout, ...rest }: EditView): EditView => {
  const locale = localeOfPage();
  if (locale === null || locale === 'zh-Hans') return { layout, ...rest };
  const rows = (panel: EditFieldLayout[][]): EditFieldLayout[][] =>
    panel.map((row) => row.filter(isLocalized)).filter((row) => row.length > 0);
  return {
    ...rest,
    layout: { ...layout, layout: layout.layout.map(rows).filter((panel) => panel.length > 0) },
  };
};

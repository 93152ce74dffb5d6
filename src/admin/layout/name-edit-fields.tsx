import type { EditFieldLayout, EditLayout } from '@strapi/content-manager/strapi-admin';
import { englishFieldsOf } from '../language/type-names';
import { type AdminStore, readsEnglish } from './admin-store';
import { LocalizedMark } from './localized-mark';

interface EditView {
  readonly layout: EditLayout;
  readonly query: object;
}

/** Gives the fields of an edit page, and of the components on it, their names and help in the reader's language. */
export const nameEditFields = ({ layout, query }: EditView, store: AdminStore): EditView => {
  const english = readsEnglish(store);
  const named = (displayName: string | undefined) => {
    const names = englishFieldsOf(displayName);
    return (field: EditFieldLayout): EditFieldLayout => {
      const name = english ? names[field.name] : undefined;
      return {
        ...field,
        ...(name ? { label: name.label, hint: name.help ?? '' } : {}),
        // Strapi's own mark has an object as its title.
        ...(field.labelAction ? { labelAction: <LocalizedMark /> } : {}),
      };
    };
  };
  const nameField = named(layout.settings.displayName);
  return {
    query,
    layout: {
      ...layout,
      layout: layout.layout.map((panel) => panel.map((row) => row.map(nameField))),
      components: Object.fromEntries(
        Object.entries(layout.components).map(([uid, component]) => [
          uid,
          {
            ...component,
            layout: component.layout.map((row) => row.map(named(component.settings.displayName))),
          },
        ]),
      ),
    },
  };
};

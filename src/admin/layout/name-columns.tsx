import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin';
import { englishFieldsOf } from '../language/type-names';
import { type AdminStore, readsEnglish } from './admin-store';
import { CodeName } from './code-name';

interface ListView {
  readonly displayedHeaders: readonly ListFieldLayout[];
  readonly layout: ListLayout;
}

/** Gives the columns of a list their names in the reader's language, and shows a code by its name. */
export const nameColumns = ({ displayedHeaders, layout }: ListView, store: AdminStore): ListView => {
  const english = readsEnglish(store) ? englishFieldsOf(layout.settings.displayName) : {};
  return {
    layout,
    displayedHeaders: displayedHeaders.map((header) => ({
      ...header,
      ...(typeof header.label === 'string' ? { label: english[header.name]?.label ?? header.label } : {}),
      ...(header.attribute.type === 'enumeration'
        ? { cellFormatter: (row) => <CodeName code={row[header.name]} /> }
        : {}),
    })),
  };
};

import type { InjectableListViewFilter, ListLayout } from '@strapi/content-manager/strapi-admin';
import { englishFieldsOf } from '../language/type-names';
import { type AdminStore, readsEnglish } from './admin-store';

interface ListFilters {
  readonly displayedFilters: readonly InjectableListViewFilter[];
  readonly layout: ListLayout;
}

/** Gives the filters of a list their names in the reader's language. */
export const nameFilters = ({ displayedFilters, layout }: ListFilters, store: AdminStore): ListFilters => {
  const english = readsEnglish(store) ? englishFieldsOf(layout.settings.displayName) : {};
  return {
    layout,
    displayedFilters: displayedFilters.map((filter) => ({
      ...filter,
      label: english[filter.name]?.label ?? filter.label,
    })),
  };
};

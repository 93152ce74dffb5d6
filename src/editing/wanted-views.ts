import type { Core, Schema, UID } from '@strapi/strapi';
import editing from '../../config/editing.json';
import { publicTypes, uidOf } from '../domain/public-model';
import { defaultEntry } from './default-entry';
import type { EditRow, WantedField, WantedView } from './stored-view';
import { chineseNames, systemFields } from './type-names';

interface EditingEntry {
  readonly mainField: string;
  readonly list?: readonly string[];
  readonly edit: readonly EditRow[];
  readonly sort?: { readonly by: string; readonly order: string };
}
type Entries = Readonly<Record<string, EditingEntry>>;

/** The views that are laid out by hand, and those that follow from a declaration. */
const allEntries: Entries = {
  ...Object.fromEntries(publicTypes.map((type) => [uidOf(type.name), defaultEntry(type)])),
  ...editing,
};

/** config/editing.json (which fields, in which rows and columns) with the Chinese names and help of each field. */
export const wantedViews = (strapi: Core.Strapi): ReadonlyMap<string, WantedView> => {
  return new Map(
    Object.entries(allEntries).map(([uid, entry]) => [
      uid,
      {
        settings: {
          mainField: entry.mainField,
          pageSize: 20,
          ...(entry.list ? sorted(entry.sort ?? { by: 'updatedAt', order: 'DESC' }) : {}),
        },
        list: entry.list ?? null,
        edit: entry.edit,
        fields: { ...systemFields.zh, ...fieldsOf(strapi, uid) },
      },
    ]),
  );
};

const sorted = ({ by, order }: { by: string; order: string }) => ({
  defaultSortBy: by,
  defaultSortOrder: order,
});

const fieldsOf = (strapi: Core.Strapi, uid: string): Record<string, WantedField> => {
  const attributes: Readonly<Record<string, Schema.Attribute.AnyAttribute>> = strapi.getModel(
    uid as UID.Schema,
  ).attributes;
  const fields = chineseNames[uid]?.fields ?? {};
  return Object.fromEntries(
    Object.entries(fields).map(([name, { label, help }]) => {
      const attribute = attributes[name];
      const target = attribute?.type === 'relation' && 'target' in attribute ? attribute.target : undefined;
      const mainField = target === undefined ? undefined : allEntries[target]?.mainField;
      return [name, { label, help: help ?? '', ...(mainField ? { mainField } : {}) }];
    }),
  );
};

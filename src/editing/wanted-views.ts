import type { Core, Schema, UID } from '@strapi/strapi';
import editing from '../../config/editing.json';
import systemFields from '../admin/translations/content-types/system-fields.zh-Hans.json';
import chinese from '../admin/translations/content-types/zh-Hans.json';
import { amountHelp } from '../domain/judging';
import { publicTypes, uidOf } from '../domain/public-model';
import { defaultEntry } from './default-entry';
import type { EditRow, WantedField, WantedView } from './stored-view';

interface EditingEntry {
  readonly mainField: string;
  readonly list?: readonly string[];
  readonly edit: readonly EditRow[];
  readonly sort?: { readonly by: string; readonly order: string };
}
type Entries = Readonly<Record<string, EditingEntry>>;
type Names = Readonly<Record<string, { fields: Readonly<Record<string, { label: string; help?: string }>> }>>;

/** The views that are laid out by hand, and those that follow from a declaration. */
const allEntries: Entries = {
  ...Object.fromEntries(publicTypes.map((type) => [uidOf(type.name), defaultEntry(type)])),
  ...editing,
};

/** The district's own numbers are told beside the law's. */
const withAmount = (uid: string, name: string, field: Names[string]['fields'][string]) => {
  const help = uid === 'api::judging-settings.judging-settings' ? amountHelp[name]?.zh : undefined;
  return help === undefined ? field : { ...field, help };
};

/** The Chinese names and help of a type's or component's fields. */
const namesOf = (uid: string): Names[string]['fields'] => {
  const type = publicTypes.find(({ name }) => uidOf(name) === uid);
  if (!type)
    return Object.fromEntries(
      Object.entries((chinese as Names)[uid]?.fields ?? {}).map(([name, field]) => [
        name,
        withAmount(uid, name, field),
      ]),
    );
  return Object.fromEntries(
    Object.entries(type.texts.fields).map(([name, { label, help }]) => [
      name,
      { label: label.zh, ...(help ? { help: help.zh } : {}) },
    ]),
  );
};

/** config/editing.json (which fields, in which rows and columns) with the Chinese names and help of each field. */
export const wantedViews = (strapi: Core.Strapi): ReadonlyMap<string, WantedView> => {
  const entries = allEntries;
  return new Map(
    Object.entries(entries).map(([uid, entry]) => [
      uid,
      {
        settings: {
          mainField: entry.mainField,
          pageSize: 20,
          ...(entry.list ? sorted(entry.sort ?? { by: 'updatedAt', order: 'DESC' }) : {}),
        },
        list: entry.list ?? null,
        edit: entry.edit,
        fields: { ...systemFields, ...fieldsOf(strapi, uid, entries) },
      },
    ]),
  );
};

const sorted = ({ by, order }: { by: string; order: string }) => ({
  defaultSortBy: by,
  defaultSortOrder: order,
});

const fieldsOf = (strapi: Core.Strapi, uid: string, entries: Entries): Record<string, WantedField> => {
  const attributes: Readonly<Record<string, Schema.Attribute.AnyAttribute>> = strapi.getModel(
    uid as UID.Schema,
  ).attributes;
  const fields = namesOf(uid);
  return Object.fromEntries(
    Object.entries(fields).map(([name, { label, help }]) => {
      const attribute = attributes[name];
      const target = attribute?.type === 'relation' && 'target' in attribute ? attribute.target : undefined;
      const mainField = target === undefined ? undefined : entries[target]?.mainField;
      return [name, { label, help: help ?? '', ...(mainField ? { mainField } : {}) }];
    }),
  );
};

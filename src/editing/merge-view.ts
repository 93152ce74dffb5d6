import type { EditRow, FieldView, StoredView, WantedField, WantedView } from './stored-view';
import { same, threeWay } from './three-way';

/** The view with what we want, wherever it still stands as we last left it (`before`; null: never touched). */
export const mergeView = (stored: StoredView, before: WantedView | null, wanted: WantedView): StoredView => {
  const settings = { ...stored.settings };
  for (const [key, value] of Object.entries(wanted.settings))
    settings[key] = threeWay<unknown>(before?.settings[key], settings[key], value);
  const metadatas: Record<string, FieldView> = { ...stored.metadatas };
  for (const [name, field] of Object.entries(wanted.fields)) {
    const shown = metadatas[name];
    if (shown) metadatas[name] = mergeField(shown, before?.fields[name], field);
  }
  return {
    settings,
    metadatas,
    layouts: {
      list: wanted.list
        ? threeWay(before?.list ?? undefined, stored.layouts.list, wanted.list)
        : stored.layouts.list,
      edit: mergeRows(stored.layouts.edit, before?.edit ?? null, wanted.edit),
    },
  };
};

/** Strapi appends a field that is new in the schema to the stored rows: that is no administrator's choice. */
const mergeRows = (
  stored: readonly EditRow[],
  before: readonly EditRow[] | null,
  wanted: readonly EditRow[],
): readonly EditRow[] => {
  if (!before) return wanted;
  const known = new Set(before.flat().map((field) => field.name));
  const withoutNew = stored
    .map((row) => row.filter((field) => known.has(field.name)))
    .filter((row) => row.length > 0);
  return same(before, withoutNew) ? wanted : stored;
};

const mergeField = (shown: FieldView, before: WantedField | undefined, wanted: WantedField): FieldView => {
  const list = { ...shown.list, label: threeWay<unknown>(before?.label, shown.list.label, wanted.label) };
  if (Object.keys(shown.edit).length === 0) return { edit: shown.edit, list };
  const { label, description, mainField } = shown.edit;
  const edit = {
    ...shown.edit,
    label: threeWay<unknown>(before?.label, label, wanted.label),
    description: threeWay<unknown>(before?.help, description, wanted.help),
  };
  if (!wanted.mainField) return { edit, list };
  return {
    edit: { ...edit, mainField: threeWay<unknown>(before?.mainField, mainField, wanted.mainField) },
    list,
  };
};

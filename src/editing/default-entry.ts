import { attributeOf, type Field, type PublicType } from '../domain/public-model';
import type { EditRow } from './stored-view';

const WHOLE = 12;
const HALF = 6;
const LISTED = 4;

/** What is read at a glance stands beside another such field; texts, groups and sets of codes have the line for themselves. */
const widthOf = (field: Field, isTitle: boolean): number =>
  !isTitle && ['code', 'date', 'datetime', 'boolean', 'integer', 'number', 'link'].includes(field.kind)
    ? HALF
    : WHOLE;

const rowsOf = (fields: ReadonlyArray<{ readonly name: string; readonly size: number }>): EditRow[] => {
  const rows: Array<Array<{ name: string; size: number }>> = [];
  for (const field of fields) {
    const last = rows.at(-1);
    const used = last?.reduce((sum, { size }) => sum + size, 0) ?? WHOLE;
    if (last && used + field.size <= WHOLE) last.push(field);
    else rows.push([field]);
  }
  return rows;
};

/** The view of a public type of which config/editing.json says nothing: its fields in the order of the declaration. */
export const defaultEntry = (type: PublicType) => {
  const fields = Object.entries(type.fields);
  const glance = fields.filter(
    ([name, field]) => type.title.includes(name) || ['code', 'date', 'datetime', 'link'].includes(field.kind),
  );
  return {
    mainField: type.title[0] ?? 'title',
    list: glance.slice(0, LISTED).map(([name, field]) => attributeOf(name, field)),
    edit: rowsOf(
      fields.map(([name, field]) => ({
        name: attributeOf(name, field),
        size: widthOf(field, type.title.includes(name)),
      })),
    ),
  };
};

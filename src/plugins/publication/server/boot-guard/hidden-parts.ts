import type { Core } from '@strapi/strapi';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import type { KnownAttribute, KnownType, Releases } from './known-type';
import { type Loss, onlyFirstShown, partsHidden } from './loss';
import { nameOf } from './names';
import { countOf } from './table-schema';

const holds = (attribute: KnownAttribute | undefined, component: string): boolean =>
  attribute?.type === 'component'
    ? attribute.component === component
    : attribute?.type === 'dynamiczone' && (attribute.components?.includes(component) ?? false);

const isPart = ({ type }: KnownAttribute): boolean => type === 'component' || type === 'dynamiczone';

/** The table in which the parts of all fields of a type lie; undefined: it has no such field. */
const tableOfParts = (strapi: Core.Strapi, type: KnownType): string | undefined => {
  const field = Object.keys(type.attributes).find((name) => {
    const attribute = type.attributes[name];
    return attribute !== undefined && isPart(attribute);
  });
  const attribute = field === undefined ? undefined : strapi.db.metadata.get(type.uid).attributes[field];
  return attribute && 'joinTable' in attribute ? attribute.joinTable?.name : undefined;
};

/**
 * Parts (components) are found by the name of their field and of their component. Where either was renamed the rows stay
 * behind, unseen, or are deleted when Strapi tidies up; so are all but the first where a list has become one part.
 */
export const hiddenParts = async (
  strapi: Core.Strapi,
  sql: Sql,
  { before, changed }: Releases,
  there: ReadonlyMap<string, string>,
): Promise<readonly Loss[]> => {
  const losses: Loss[] = [];
  for (const type of changed) {
    const table = tableOfParts(strapi, type);
    if (!table || !there.has(table)) continue;
    const found = await rows<{ field: string; component_type: string; n: string }>(
      sql,
      'SELECT field, component_type, count(*) AS n FROM ?? GROUP BY 1, 2 ORDER BY 1, 2',
      [table],
    );
    for (const { field, component_type, n } of found)
      if (!holds(type.attributes[field], component_type))
        losses.push({
          type: nameOf(type),
          field,
          rows: Number(n),
          ...partsHidden(table, field, component_type),
        });
    for (const [field, attribute] of Object.entries(type.attributes)) {
      if (attribute.type !== 'component' || attribute.repeatable === true) continue;
      if (before[type.uid]?.attributes[field]?.repeatable !== true) continue;
      const count = await countOf(
        sql,
        `SELECT count(*) AS n FROM (SELECT FROM ?? WHERE field = ? GROUP BY entity_id HAVING count(*) > 1) AS several`,
        [table, field],
      );
      if (count > 0) losses.push({ type: nameOf(type), field, rows: count, ...onlyFirstShown });
    }
  }
  return losses;
};

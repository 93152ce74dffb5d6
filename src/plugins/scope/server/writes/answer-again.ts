import type { Core } from '@strapi/strapi';

interface Asked {
  readonly populate: unknown;
  readonly fields: unknown;
}
interface Row {
  readonly id: number;
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'number';

const readAgain = async (strapi: Core.Strapi, uid: string, row: Row, asked: Asked): Promise<unknown> => {
  const query = strapi.get('query-params').transform(
    uid as 'api::unit.unit',
    {
      ...(asked.populate === undefined ? {} : { populate: asked.populate }),
      ...(asked.fields === undefined ? {} : { fields: asked.fields }),
    } as never,
  );
  const read = await strapi.db
    .query(uid as 'api::unit.unit')
    .findOne({ ...(query as object), where: { id: row.id } } as never);
  // What was deleted is answered as it was, without what it was linked to.
  return read ?? row;
};

/** The answer of a write as the account sees it: read anew, with what was asked for beside it. */
export const answerAgain = async (
  strapi: Core.Strapi,
  uid: string,
  result: unknown,
  asked: Asked,
): Promise<unknown> => {
  if (typeof result !== 'object' || result === null) return result;
  if ('entries' in result && Array.isArray(result.entries)) {
    const entries = [];
    for (const entry of result.entries)
      entries.push(isRow(entry) ? await readAgain(strapi, uid, entry, asked) : entry);
    return { ...result, entries };
  }
  return isRow(result) ? readAgain(strapi, uid, result, asked) : result;
};

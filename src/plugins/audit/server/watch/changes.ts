import type { Core } from '@strapi/strapi';
import type { AuditDeed } from '../../../../domain/audit';
import { rowsOf } from '../../../../plugin-kit/strapi/rows';
import { service } from '../../../../plugin-kit/strapi/service';
import { append } from '../trail/append';
import { whoAndWhere } from '../trail/by';
import { comesByLink } from './sign-ins';
import { type Row, type Watched, watched } from './watched';

/** As Strapi's query engine tells of what it does; `state` goes from before to after. */
interface Event {
  readonly model: { readonly uid: string };
  readonly params: { readonly where?: object; readonly data?: object };
  readonly state: { before?: readonly Row[] };
  readonly result?: unknown;
}

const find = (strapi: Core.Strapi, uid: string, where: object): Promise<readonly Row[]> =>
  service(strapi, 'scope', 'asking').asSystem(() =>
    rowsOf<Row>(strapi, uid, { where, populate: watched[uid]?.links ?? [] }),
  );

const byItself: readonly string[] = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt'];

const linked = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(linked).sort()
    : typeof value === 'object' && value !== null && 'id' in value
      ? value.id
      : value;

/** Names of the fields that differ; never what stands in them. */
const changed = (before: Row, after: Row, { ignored = [] }: Watched): readonly string[] =>
  Object.keys({ ...before, ...after }).filter(
    (name) =>
      !byItself.includes(name) &&
      !ignored.includes(name) &&
      JSON.stringify(linked(before[name]) ?? null) !== JSON.stringify(linked(after[name]) ?? null),
  );

/** Field groups that were written: they are saved before their document is, so that nothing of before is left to compare. */
const partsIn = (strapi: Core.Strapi, uid: string, data: object = {}): readonly string[] => {
  const { attributes } = strapi.getModel(uid as 'api::unit.unit') as unknown as {
    attributes: Readonly<Record<string, { readonly type: string }>>;
  };
  return Object.keys(data).filter((name) => attributes[name]?.type === 'component');
};

/** Who registers or has forgotten a password is not signed in yet: it is the account's own doing. */
const doneBy = (strapi: Core.Strapi, uid: string, { id }: Row): { readonly by?: string } => {
  const request = strapi.requestContext.get();
  return uid === 'admin::user' && request && comesByLink(request) ? { by: `admin:${id}` } : {};
};

const note = async (
  strapi: Core.Strapi,
  uid: string,
  deed: AuditDeed,
  row: Row,
  fields: readonly string[],
): Promise<void> => {
  const how = watched[uid];
  if (!how) return;
  await append(strapi, {
    kind: how.kind,
    deed,
    ...whoAndWhere(strapi),
    ...doneBy(strapi, uid, row),
    of: how.of(row),
    fields,
    facts: how.facts?.(row) ?? {},
  });
};

const idIn = (result: unknown): number | null =>
  typeof result === 'object' && result !== null && 'id' in result && typeof result.id === 'number'
    ? result.id
    : null;

/** Hears of every change where the query engine makes it, and notes it in the transaction that makes it. */
export const watchChanges = (strapi: Core.Strapi): void => {
  const remember = async ({ model, params, state }: Event): Promise<void> => {
    state.before = await find(strapi, model.uid, params.where ?? {});
  };
  const compare = async ({ model, params, state }: Event): Promise<void> => {
    const how = watched[model.uid];
    const before = state.before ?? [];
    if (!how || before.length === 0) return;
    const after = await find(strapi, model.uid, { id: { $in: before.map(({ id }) => id) } });
    for (const row of after) {
      const fields = [
        ...changed(before.find(({ id }) => id === row.id) ?? {}, row, how),
        ...partsIn(strapi, model.uid, params.data),
      ];
      if (fields.length > 0) await note(strapi, model.uid, 'update', row, fields);
    }
  };
  const gone = async ({ model, state }: Event): Promise<void> => {
    for (const row of state.before ?? []) await note(strapi, model.uid, 'delete', row, []);
  };
  strapi.db.lifecycles.subscribe({
    models: Object.keys(watched),
    async afterCreate({ model, result }: Event) {
      const id = idIn(result);
      const [row] = id === null ? [] : await find(strapi, model.uid, { id });
      if (row) await note(strapi, model.uid, 'create', row, []);
    },
    beforeUpdate: remember,
    afterUpdate: compare,
    beforeUpdateMany: remember,
    afterUpdateMany: compare,
    beforeDelete: remember,
    afterDelete: gone,
    beforeDeleteMany: remember,
    afterDeleteMany: gone,
  } as never);
};

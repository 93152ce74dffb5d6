import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { slot } from '../../../../plugin-kit/strapi/under-way';
import { answersFor, type BulkAnswer, mustBeDone } from './answers';

/** A bulk action as it was asked for, and what became of it. */
interface BulkRequest {
  readonly ids: readonly string[];
  results: readonly BulkAnswer[] | null;
}

const requests = slot<BulkRequest>();

/** The bulk action of the admin that is under way: Strapi leaves ids out before it hands them on. */
export const asked = (): BulkRequest | undefined => requests.now();

type Action = (ctx: Context) => Promise<unknown>;

const idsOf = (ctx: Context): readonly string[] => {
  const { documentIds } = (ctx.request.body ?? {}) as { documentIds?: unknown };
  return Array.isArray(documentIds) ? documentIds.filter((id): id is string => typeof id === 'string') : [];
};

/** The content manager's own actions: a second Strapi in this process has the same controller. */
const originals = new Map<string, Action>();

/** Adds `results`, an answer for every id in the order asked, to what the content manager's bulk actions answer. */
export const tellEach = (strapi: Core.Strapi): void => {
  const controller = strapi.plugin('content-manager').controller('collection-types') as Record<
    string,
    Action
  >;
  for (const name of ['bulkPublish', 'bulkUnpublish', 'bulkDelete'] as const) {
    const original = originals.get(name) ?? controller[name]?.bind(controller);
    if (!original) throw new Error(`The content manager has no action ${name}`);
    originals.set(name, original);
    controller[name] = async (ctx) => {
      const request: BulkRequest = { ids: idsOf(ctx), results: null };
      await requests.run(request, () => original(ctx));
      if (ctx.status === 403) return;
      // It ended before anything was done: no document was found.
      if (request.results === null) {
        request.results = await answersFor(strapi, ctx.params.model, request.ids, new Map());
        mustBeDone(strapi, request.results, []);
      }
      const { count = 0 } = ctx.body as { count?: number };
      ctx.status = 200;
      ctx.body = { count, results: request.results };
    };
  }
};

import type { Core } from '@strapi/strapi';
import { service } from '../../../../plugin-kit/strapi/service';

interface Request {
  readonly ip?: string;
  readonly state?: { readonly user?: { readonly id: number } };
}

/** Who is at it, and from where: the account of the request, that of `--as`, or the system. */
export const whoAndWhere = (strapi: Core.Strapi): { readonly by: string; readonly from: string | null } => {
  const request = strapi.requestContext.get() as Request | undefined;
  const id = request?.state?.user?.id;
  const asking = service(strapi, 'scope', 'asking');
  const behind = request ? asking.behind(request) : null;
  return {
    by: behind?.by ?? (id === undefined ? (asking.account() ?? 'system') : `admin:${id}`),
    from: request?.ip ?? null,
  };
};

import type { Core } from '@strapi/strapi';
import { service } from '../../../../plugin-kit/strapi/service';

interface SignedIn {
  readonly id?: number | string;
}

const signedIn = (strapi: Core.Strapi): SignedIn | undefined =>
  strapi.requestContext.get()?.state?.user as SignedIn | undefined;

/** Who is at it, without a name: the number of the administrator's account, or the system itself. */
export const actorOf = (strapi: Core.Strapi): string => {
  const id = signedIn(strapi)?.id;
  const asking = service(strapi, 'scope', 'asking');
  const request = strapi.requestContext.get();
  const behind = request ? asking.behind(request) : null;
  return behind?.by ?? (id === undefined ? (asking.account() ?? 'system') : `admin:${id}`);
};

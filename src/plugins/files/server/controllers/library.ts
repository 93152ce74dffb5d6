import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import type { Core } from '@strapi/strapi';
import { extensionOf, promisedType, trueType, unknownType } from '../../../../domain/files';
import { sendContent } from '../../../../plugin-kit/http/send-content';
import { headOf } from '../contents/head';
import { foldersOf } from '../folders';
import { secondsLeft } from '../signed/address';

interface Context {
  readonly params: { readonly name: string };
  readonly query: Readonly<Record<string, unknown>>;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  status: number;
  body: unknown;
  respond: boolean;
}

/** Beside what is shown anyway, the admin shows drawings: inside an `img` they run nothing. */
const typeOfName = (name: string): string =>
  extensionOf(name) === 'svg' ? 'image/svg+xml' : (promisedType(name) ?? unknownType);

/** The media library's files for people who are signed in: their admin was given the address. */
export const library = ({ strapi }: { strapi: Core.Strapi }) => ({
  async show(ctx: Context): Promise<void> {
    const { name } = ctx.params;
    const left = secondsLeft(name, ctx.query.expires, ctx.query.signature, new Date());
    if (left === 0 || basename(name) !== name) {
      ctx.status = 403;
      ctx.body =
        '地址无效或已过期，请刷新后台页面 (the address is not valid, or no longer: reload the admin)';
      return;
    }
    const { uploads } = foldersOf(strapi);
    const head = await headOf(uploads, name);
    ctx.respond = false;
    const sent =
      head !== null &&
      (await sendContent(ctx.req, ctx.res, {
        folder: uploads,
        path: name,
        type: trueType(typeOfName(name), head),
        name,
        headers: { 'Cache-Control': `private, max-age=${left}` },
      }));
    if (sent) return;
    ctx.respond = true;
    ctx.status = 404;
  },
});

import { posix } from 'node:path';

interface Context {
  readonly path: string;
  status: number;
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** As Strapi's routes read a path, and as the server of static files does: `/%75ploads/`, `/./uploads/` lead there too. */
const leadsToUploads = (path: string): boolean =>
  [path, posix.normalize(`/${decoded(path)}`)].some((read) => /^\/+uploads(\/|$)/i.test(read));

/** Strapi serves `public/uploads` to everybody; nothing of ours lies there, so nothing that was left there is shown. */
export const closedUploads = () => async (ctx: Context, next: () => Promise<void>) => {
  if (leadsToUploads(ctx.path)) ctx.status = 404;
  else await next();
};

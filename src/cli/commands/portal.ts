import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../failure';

interface AlonePortal {
  /** Serves the portal's GraphQL until a signal ends the process. */
  servePortal(): Promise<void>;
}

const entry = join(__dirname, '../../plugins/portal/server/alone/index.js');

/** The portal without Strapi, over PORTAL_DATABASE_URL: in as many processes as needed. */
export const servePortalAlone = async (): Promise<void> => {
  if (!existsSync(entry))
    throw new CannotRun(
      'NOT_THERE',
      { zh: '本版本的门户接口不能单独运行', en: 'The portal does not run alone in this version' },
      { zh: '请用 npm start', en: 'Use npm start' },
    );
  const portal: AlonePortal = await import(entry);
  await portal.servePortal();
};

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mustBeFree } from '../environment/port';
import type { Settings } from '../environment/settings';
import { CannotRun } from '../failure';

interface AlonePortal {
  /** Serves the portal's GraphQL until a signal ends the process. */
  servePortal(): Promise<void>;
  serveProcesses(count: number): Promise<void>;
}

const entry = join(__dirname, '../../plugins/portal/server/alone/index.js');

const noDatabase = (): CannotRun =>
  new CannotRun(
    'NO_DATABASE',
    { zh: '未设置 PORTAL_DATABASE_URL', en: 'PORTAL_DATABASE_URL is not set' },
    {
      zh: '请给出只读角色的数据库地址：postgres://角色:口令@主机:5432/数据库（见 docs/operators.md）',
      en: 'Give the address of the reading role: postgres://role:password@host:5432/database (docs/operators.md)',
    },
  );

/** The portal without Strapi, over PORTAL_DATABASE_URL: in as many processes as needed. */
export const servePortalAlone = async (
  { host, port, portalDatabaseUrl }: Settings,
  processes: number,
): Promise<void> => {
  if (!existsSync(entry))
    throw new CannotRun(
      'NOT_THERE',
      { zh: '本版本的门户接口不能单独运行', en: 'The portal does not run alone in this version' },
      { zh: '请用 npm start', en: 'Use npm start' },
    );
  if (!portalDatabaseUrl) throw noDatabase();
  await mustBeFree(port, host, null);
  const portal: AlonePortal = await import(entry);
  await (processes > 1 ? portal.serveProcesses(processes) : portal.servePortal());
};

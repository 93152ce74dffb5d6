import type { Settings } from '../environment/settings';
import { CannotRun } from '../failure';
import { serveExternal } from '../postgres/serve-external';
import { becomeServer, isLastUser } from '../postgres/server-lease';
import type { AtDatabase } from '../postgres/with-database';
import { runsAlready } from '../start/running-server';

const inUse = (): CannotRun =>
  new CannotRun(
    'DATABASE_IN_USE',
    { zh: '另一个命令正在使用数据库', en: 'Another command uses the database' },
    { zh: '请等它结束后再恢复', en: 'Wait until it has ended' },
  );

/** No server and no other command may work on what is about to be replaced; none can begin until this process ends. */
export const mustBeAlone = async (
  { database, life }: AtDatabase,
  { dataFolder }: Settings,
): Promise<void> => {
  const { embedded, url } = database;
  if (!embedded) return life.closing('mark', await serveExternal(url, dataFolder, () => {}));
  if (!(await becomeServer(embedded.holder))) throw runsAlready(dataFolder);
  if (!(await isLastUser(embedded.holder))) throw inUse();
};

import type { Core } from '@strapi/strapi';
import { service } from '../../plugin-kit/strapi/service';
import { buildAdmin } from '../admin/build';
import { prepareDataFolder } from '../environment/data-folder';
import { mustBeFree } from '../environment/port';
import { loadSecrets, secretsFile } from '../environment/secrets';
import type { Settings } from '../environment/settings';
import { setStrapiEnvironment } from '../environment/strapi-environment';
import type { Lifetime } from '../lifetime';
import { readerRole } from '../postgres/address';
import { leaveEmbedded } from '../postgres/embedded';
import { shown } from '../postgres/external';
import { type OpenDatabase, openDatabase } from '../postgres/open-database';
import { serveExternal } from '../postgres/serve-external';
import { becomeServer } from '../postgres/server-lease';
import { superviseEmbedded } from '../postgres/supervise';
import { alone } from '../strapi/boot-lock';
import { makeFirstAdministrator } from '../strapi/first-administrator';
import { keepingListeners } from '../strapi/keep-listeners';
import { makeStrapi } from '../strapi/load';
import { mustBeUsable } from '../strapi/must-be-usable';
import { loadStarterData } from '../strapi/starter-data';
import { stepsOf } from '../terminal/steps';
import { checkToday } from './check-today';
import { finishRequests, GRACE_MS } from './close-server';
import { keepAliveOf } from './keep-alive';
import { privateSocket } from './private-socket';
import { forgetServer, notedServer, noteServer, runsAlready } from './running-server';
import { tellUnknown } from './tell-unknown';
import { addressOf, welcome } from './welcome';

export interface Surroundings {
  readonly life: Lifetime;
  readonly print: (line: string) => void;
  /** The server cannot go on. */
  readonly onFatal: (problem: { zh: string; en: string }, error: unknown) => void;
  /** It serves from now on. */
  readonly onListening: (strapi: Core.Strapi) => void;
}

/** Starts everything, saying each step; what it opens is closed by `life`, in reverse order. */
export const start = async (settings: Settings, around: Surroundings): Promise<void> => {
  const { life, print } = around;
  const { root, dataFolder } = settings;
  const began = performance.now();
  const step = stepsOf(7, print);

  const secrets = await step(
    { zh: '检查端口、数据文件夹和密钥', en: 'Checking port, data folder and secrets' },
    async (note) => {
      await mustBeFree(settings.port, settings.host, notedServer(dataFolder)?.url ?? null);
      prepareDataFolder(root, dataFolder);
      const { secrets, made } = loadSecrets(dataFolder);
      const file = secretsFile(dataFolder);
      note(made ? { zh: `已生成密钥 ${file}`, en: 'secrets made' } : { zh: file, en: file });
      return secrets;
    },
  );

  const database = await step({ zh: '准备数据库', en: 'Preparing the database' }, async (note) => {
    const database = await openDatabase(settings, secrets);
    await keepWatch(database, settings, around);
    noteServer(dataFolder, addressOf(settings.host, settings.port));
    life.closing('note', async () => forgetServer(dataFolder));
    await mustBeUsable(settings, database);
    for (const line of describe(database)) note(line);
    return database;
  });
  const socket = privateSocket(dataFolder, life);
  setStrapiEnvironment(settings, secrets, database, { serveAdmin: settings.serveAdmin, socket });

  await step({ zh: '构建管理后台', en: 'Building the admin' }, async (note) => {
    if (!settings.serveAdmin) return note({ zh: '不提供管理后台（SERVE_ADMIN=false）', en: 'not served' });
    if (life.isEnding()) return;
    const outcome = await buildAdmin(root, {
      onSpawn: (child) => life.closing('build', async () => child.kill()),
      onProgress: (seconds) => print(`      … ${seconds} s`),
    });
    note(outcome === 'built' ? { zh: '已构建 dist/build', en: 'built' } : { zh: '无变化', en: 'unchanged' });
  });

  const { strapi, speakUp } = await makeStrapi(root);
  life.closing('strapi', async () => {
    await finishRequests(strapi);
    await keepingListeners(() => strapi.destroy());
  });
  const waiting = () =>
    print('      … 等待另一进程完成准备 · waiting for another process to finish preparing');

  const administrator = await alone(
    database.url,
    async () => {
      await step({ zh: '加载 Strapi 和数据表', en: 'Loading Strapi, migrating' }, async (note) => {
        await strapi.load();
        for (const line of service(strapi, 'publication', 'startNotes').all()) note(line);
      });
      await step({ zh: '检查示例数据', en: 'Checking the starter data' }, async (note) => {
        const outcome = await loadStarterData(strapi, settings.starter, (what) => print(`      … ${what}`));
        note(starterNotes(outcome));
      });
      return step({ zh: '检查管理员', en: 'Checking the administrators' }, async (note) => {
        const administrator = await makeFirstAdministrator(strapi, settings.administrator);
        note(
          administrator.made
            ? { zh: '已建立首位管理员', en: 'the first one was made' }
            : { zh: '已有', en: 'there are some' },
        );
        return administrator;
      });
    },
    waiting,
  );

  const url = await step({ zh: '开始监听', en: 'Listening' }, async () => {
    const keepAlive = keepAliveOf(process.env.KEEP_ALIVE);
    await strapi.listen();
    const front = service(strapi, 'portal', 'front');
    const port = await front.begin({ host: settings.host, port: settings.port, socket, keepAlive });
    life.closing('portal', async () => {
      // Readers of the stream would wait for a change.
      await service(strapi, 'syndication', 'readers').letGo();
      await front.end(GRACE_MS);
    });
    const url = addressOf(settings.host, port);
    speakUp();
    await service(strapi, 'publication', 'anchors').begin();
    service(strapi, 'syndication', 'subscriptions').begin();
    service(strapi, 'sayings', 'unanswered').begin();
    around.onListening(strapi);
    noteServer(dataFolder, url);
    return url;
  });
  print(welcome(url, settings, administrator, performance.now() - began));
  await tellUnknown(strapi, print);
  void checkToday(strapi, print);
};

const left = {
  stopped: '  数据库已停止 · The database has stopped',
  left: '  数据库仍由其他进程使用，未停止 · The database is still used by another process and was left running',
  gone: '  数据库已不在运行 · The database was not running any more',
} as const;

/**
 * The embedded server is started again when it dies, and stopped at the end when nobody else uses it; a database of
 * one's own is marked as served.
 */
const keepWatch = async (
  { embedded, url }: OpenDatabase,
  settings: Settings,
  around: Surroundings,
): Promise<void> => {
  if (!embedded) {
    const leave = await serveExternal(url, settings.dataFolder, (who) =>
      around.print(`! 另一个服务进程已使用此数据库 · Another server has taken this database: ${who}`),
    );
    return around.life.closing('database', leave);
  }
  if (!(await becomeServer(embedded.holder))) {
    await leaveEmbedded(embedded);
    throw runsAlready(settings.dataFolder);
  }
  const keeper = superviseEmbedded(embedded, {
    lost: () => around.print('! 数据库中断，正在重新启动 · The database went away; starting it again'),
    back: (ms) => around.print(`! 数据库已恢复 · The database is back (${(ms / 1000).toFixed(1)} s)`),
    gone: (error) =>
      around.onFatal(
        { zh: '数据库中断且无法恢复', en: 'The database went away and cannot be brought back' },
        error,
      ),
  });
  around.life.closing('database', async () => {
    around.print(left[await keeper.leave()]);
  });
};

const describe = ({ embedded, url, readerOwned }: OpenDatabase): Array<{ zh: string; en: string }> => {
  const reader = readerOwned ? readerRole(url) : 'PORTAL_DATABASE_URL';
  const lines = [{ zh: `只读角色 ${reader}`, en: 'reading role' }];
  if (!embedded) return [{ zh: `外部数据库 ${shown(url)}`, en: 'external database' }, ...lines];
  const where = `127.0.0.1:${embedded.port}`;
  const how = embedded.found
    ? { zh: `沿用运行中的内置 PostgreSQL ${where}`, en: 'using the embedded server that was running' }
    : { zh: `内置 PostgreSQL ${where}`, en: 'embedded PostgreSQL' };
  if (embedded.origin === 'made-anew')
    lines.unshift({ zh: '上次未完成的数据文件夹已移到一旁', en: 'an unfinished data folder was set aside' });
  return [how, ...lines];
};

const starterNotes = (outcome: Awaited<ReturnType<typeof loadStarterData>>): { zh: string; en: string } => {
  if (outcome === 'not-wanted') return { zh: '不加载（STARTER=none）', en: 'not wanted' };
  if (outcome === 'not-empty') return { zh: '已有数据，不再加载', en: 'there is data already' };
  return { zh: `已加载 ${outcome.created} 条`, en: `${outcome.created} documents loaded` };
};

import { parentPort, workerData } from 'node:worker_threads';
import { startPortal } from '../alone/start-portal';
import { proxyList } from '../http/guard/client-address';
import { changesSeen } from './changes-told';
import { forwardTo } from './forward';
import { type FrontSays, type FrontSettings, STOP } from './messages';

// The thread that stands at the address: it answers the portal's questions itself and hands everything else on.
const say = (said: FrontSays): void => parentPort?.postMessage(said);
const log = (line: string): void => say({ kind: 'log', line });

const serve = async ({
  databaseUrl,
  host,
  port,
  behind,
  keepAlive,
  changes,
}: FrontSettings): Promise<void> => {
  // A failure that nobody waits for is one question's; the others are answered on.
  process.on('unhandledRejection', (reason) =>
    log(reason instanceof Error ? reason.message : String(reason)),
  );
  const forward = forwardTo({ socketPath: behind, proxies: proxyList(process.env.PORTAL_PROXIES ?? '') });
  const portal = await startPortal({
    databaseUrl,
    host,
    port,
    log,
    keepAlive,
    others: forward.answer,
    changedSince: changesSeen(changes),
  });
  say({ kind: 'listening', port: portal.port });
  parentPort?.once('message', async (told) => {
    if (told !== STOP) return;
    await portal.stop();
    forward.close();
    parentPort?.close();
  });
};

// What keeps it from listening ends the thread, with its reason.
serve(workerData).catch((error) =>
  setImmediate(() => {
    throw error;
  }),
);

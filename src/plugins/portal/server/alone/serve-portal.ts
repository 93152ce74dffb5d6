import { startPortal } from './start-portal';
import { untilSignal } from './until-signal';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** `gongkai portal`: serves the portal alone on HOST and PORT, over PORTAL_DATABASE_URL, until a signal comes. */
export const servePortal = async (environment: NodeJS.ProcessEnv = process.env): Promise<void> => {
  const databaseUrl = environment.PORTAL_DATABASE_URL;
  if (!databaseUrl)
    throw new Error(
      '未设置 PORTAL_DATABASE_URL：门户接口需要只读角色的数据库地址 · PORTAL_DATABASE_URL is not set: the portal needs the address of the reading role',
    );
  // A failure that nobody waits for is one question's; the others are answered on.
  process.on('unhandledRejection', (reason) =>
    say(`portal: ${reason instanceof Error ? reason.message : reason}`),
  );
  const running = await startPortal({
    databaseUrl,
    host: environment.HOST || '127.0.0.1',
    port: Number(environment.PORT || 1337),
    log: (line) => say(`portal: ${line}`),
  });
  say(`门户接口 · Portal GraphQL ${running.url}`);
  await untilSignal();
  await running.stop();
};

import { createServer } from 'node:net';
import { CannotRun, codeOf } from '../failure';

/** Tries to listen, and gives the port that was got. */
export const tryPort = (port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });

const inUse = (port: number, runningHere: string | null): CannotRun =>
  new CannotRun(
    'PORT_IN_USE',
    {
      zh: `端口 ${port} 已被占用${runningHere ? `：本系统已在运行（${runningHere}）` : ''}`,
      en: `Port ${port} is in use${runningHere ? `: Gongkai is running already (${runningHere})` : ''}`,
    },
    {
      zh: `请停止占用该端口的程序，或换一个端口启动：PORT=${port + 1} npm start`,
      en: `Stop the program that uses it, or start on another port: PORT=${port + 1} npm start`,
    },
  );

const cannotListen = (host: string, port: number, code: string): CannotRun =>
  new CannotRun(
    'CANNOT_LISTEN',
    { zh: `无法在 ${host}:${port} 上监听（${code}）`, en: `Cannot listen on ${host}:${port} (${code})` },
    {
      zh: code === 'EACCES' ? '1024 以下的端口需要特权，请用 PORT 指定更大的端口' : '请检查 HOST 和 PORT',
      en:
        code === 'EACCES'
          ? 'Ports below 1024 need privileges: name a higher one in PORT'
          : 'Check HOST and PORT',
    },
  );

/** Finds out before anything is started whether the address is free. */
export const mustBeFree = async (port: number, host: string, runningHere: string | null): Promise<void> => {
  try {
    await tryPort(port, host);
  } catch (error) {
    const code = codeOf(error);
    throw code === 'EADDRINUSE' ? inUse(port, runningHere) : cannotListen(host, port, code);
  }
};

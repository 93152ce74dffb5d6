import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createDatabase } from './support/database';
import { cleanUp, firstCommand, newDataFolder } from './support/server-process';

let storage: Server | undefined;
afterEach(() => storage?.close());

/** Answers everybody's every request with the same status. */
const storageThatAnswers = async (status: number): Promise<string> => {
  storage = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(status, { ETag: '"1"' }).end());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => storage?.once('listening', resolve));
  return `http://127.0.0.1:${(storage.address() as AddressInfo).port}`;
};

const verify = async (endpoint: string) => {
  const dataFolder = newDataFolder();
  try {
    return await firstCommand({
      GONGKAI_DATA_DIR: dataFolder,
      DATABASE_URL: await createDatabase(),
      S3_BUCKET: 'media',
      S3_ENDPOINT: endpoint,
      S3_PATH_STYLE: 'true',
      S3_ACCESS_KEY_ID: 'key',
      S3_SECRET_ACCESS_KEY: 'secret',
    });
  } finally {
    await cleanUp(dataFolder);
  }
};

test('a bucket that anybody can read: no start', async () => {
  const { status, stdout, stderr } = await verify(await storageThatAnswers(200));
  expect(status).toBe(2);
  expect(`${stdout}${stderr}`).toContain('上传文件任何人都能读取，拒绝启动');
});

test('a bucket that lets nobody in, us neither: told, but no reason not to serve what is public', async () => {
  const { status, stdout, stderr } = await verify(await storageThatAnswers(403));
  expect(`${stdout}${stderr}`).toContain('上传文件的存储不可用');
  expect(status).toBe(1);
});

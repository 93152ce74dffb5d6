import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../integration/support/server-process';
import { account, kinds, region, type SwiftNode, swiftFiles } from './swift-files';

/** The bucket as S3_* of an installation name it (docs/operators.md). */
export type BucketSettings = Readonly<Record<string, string>>;

declare module 'vitest' {
  interface ProvidedContext {
    bucket: BucketSettings;
  }
}

const given = (): BucketSettings =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith('S3_') && value ? [[name, value]] : [],
    ),
  );

const layOut = (node: SwiftNode): void => {
  mkdirSync(join(node.folder, 'disks', 'd1'), { recursive: true });
  for (const [name, text] of swiftFiles(node)) writeFileSync(join(node.folder, name), text);
  for (const kind of kinds) {
    const ring = (...words: string[]) =>
      execFileSync('swift-ring-builder', [`${kind}.builder`, ...words], { cwd: node.folder });
    ring('create', '4', '1', '0');
    ring('add', `r1z1-127.0.0.1:${node.ports[kind]}/d1`, '1');
    ring('rebalance');
  }
};

const isUp = (url: string): Promise<boolean> =>
  fetch(`${url}/healthcheck`).then(
    ({ ok }) => ok,
    () => false,
  );

/** A storage that speaks S3: the bucket that the environment names, or else a Swift node of the run's own. */
export default async function setup(project: TestProject) {
  if (process.env.S3_BUCKET) {
    project.provide('bucket', given());
    return;
  }
  const node: SwiftNode = {
    folder: mkdtempSync(join(tmpdir(), 'gongkai-swift-')),
    ports: {
      proxy: await freePort(),
      account: await freePort(),
      container: await freePort(),
      object: await freePort(),
    },
    user: userInfo().username,
  };
  layOut(node);
  const servers = ['proxy', ...kinds].map((kind) =>
    spawn(`swift-${kind}-server`, [join(node.folder, `${kind}.conf`)], { stdio: 'ignore' }),
  );
  const url = `http://127.0.0.1:${node.ports.proxy}`;
  for (let tries = 0; !(await isUp(url)); tries += 1) {
    if (tries === 100) throw new Error('Swift does not start');
    await sleep(100);
  }
  const client = new S3Client({ endpoint: url, region, forcePathStyle: true, credentials: account });
  await client.send(new CreateBucketCommand({ Bucket: 'media' }));
  project.provide('bucket', {
    S3_BUCKET: 'media',
    S3_ENDPOINT: url,
    S3_REGION: region,
    S3_PATH_STYLE: 'true',
    S3_ACCESS_KEY_ID: account.accessKeyId,
    S3_SECRET_ACCESS_KEY: account.secretAccessKey,
  });
  return async () => {
    await Promise.all(
      servers.map((server) => {
        const ended = new Promise((done) => server.once('close', done));
        server.kill();
        return ended;
      }),
    );
    rmSync(node.folder, { recursive: true, force: true });
  };
}

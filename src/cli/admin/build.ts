import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../failure';
import { adminDigest } from './digest';

const folderOf = (root: string): string => join(root, 'dist', 'build');
const stampOf = (root: string): string => join(folderOf(root), '.built-from');

/** Strapi reads its configuration to build, though it connects to nothing: the values only have to be there. */
const placeholders = { DATABASE_URL: 'postgres://build@127.0.0.1/build', APP_KEYS: 'build' };

const didNotBuild = (output: string): CannotRun =>
  new CannotRun(
    'ADMIN_BUILD',
    { zh: '管理后台构建失败', en: 'The admin could not be built' },
    {
      zh: `构建程序的最后输出：\n${output}\n内存不足时可设 NODE_OPTIONS=--max-old-space-size=2048；只需接口时可设 SERVE_ADMIN=false`,
      en: 'Short of memory, set NODE_OPTIONS=--max-old-space-size=2048; to serve the interfaces only, set SERVE_ADMIN=false',
    },
  );

/** Strapi's own build, in a process of its own. */
const runBuild = (root: string, onSpawn: (child: ChildProcess) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const strapi = join(root, 'node_modules/@strapi/strapi/bin/strapi.js');
    const child = spawn(process.execPath, [strapi, 'build'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...placeholders,
        ...process.env,
        NODE_ENV: 'production',
        STRAPI_TELEMETRY_DISABLED: 'true',
      },
    });
    onSpawn(child);
    let output = '';
    const keep = (text: Buffer) => {
      output = (output + String(text)).slice(-4_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(didNotBuild(output.trim()))));
  });

/** Builds the admin when it is not built or its sources have changed. The stamp comes last: a killed build is no build. */
export const buildAdmin = async (
  root: string,
  { onSpawn, onProgress }: { onSpawn: (child: ChildProcess) => void; onProgress: (seconds: number) => void },
): Promise<'kept' | 'built'> => {
  const digest = adminDigest(root, process.env.PUBLIC_URL ?? '');
  const stamp = stampOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return 'kept';
  const began = Date.now();
  const clock = setInterval(() => onProgress(Math.round((Date.now() - began) / 1000)), 15_000);
  try {
    await runBuild(root, onSpawn);
  } finally {
    clearInterval(clock);
  }
  writeFileSync(stamp, digest);
  return 'built';
};

import { join } from 'node:path';
import { buildAdmin } from './admin/build';
import { readEnvFile, readSettings } from './environment/settings';
import { runServer } from './start/run-server';
import { sayFailure } from './terminal/say-failure';

const root = join(__dirname, '../../..');

/** `npm run build`: the admin, without a database. */
const buildOnly = async (): Promise<void> => {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  say('构建管理后台 · Building the admin …');
  const outcome = await buildAdmin(root, {
    onSpawn: (child) => process.once('SIGTERM', () => child.kill()),
    onProgress: (seconds) => say(`  … ${seconds} s`),
  });
  say(outcome === 'built' ? '  ✓ dist/build' : '  ✓ 无变化 · unchanged');
};

export const main = async (words: readonly string[]): Promise<void> => {
  try {
    readEnvFile(root);
    if (words[0] === 'build') return await buildOnly();
    const settings = readSettings(root, process.env);
    if (words[0] === 'start') process.exit(await runServer(settings));
  } catch (error) {
    sayFailure(error, 'both');
    process.exit(2);
  }
};

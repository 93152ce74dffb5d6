import { sayFailure } from '../terminal/say-failure';
import { buildAdmin } from './build';

/** `npm run build`: the admin alone, without a database. */
export const buildOnly = async (root: string): Promise<number> => {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  say('构建管理后台 · Building the admin …');
  try {
    const outcome = await buildAdmin(root, {
      onSpawn: (child) => process.once('SIGTERM', () => child.kill()),
      onProgress: (seconds) => say(`  … ${seconds} s`),
    });
    say(outcome === 'built' ? '  ✓ dist/build' : '  ✓ 无变化 · unchanged');
    return 0;
  } catch (error) {
    sayFailure(error, 'both');
    return 2;
  }
};

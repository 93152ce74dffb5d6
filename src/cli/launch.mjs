// The one file that runs uncompiled. It brings dist/ up to date with the sources, then hands over to
// dist/src/cli/main.js. Words: start, build, compile, or any command of the command line.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const dist = join(root, 'dist');
const stamp = join(dist, '.compiled');
const lock = join(dist, '.compiling');
const rooms = ['config', 'src', 'types'];

const filesIn = (folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        return entry.isDirectory() ? filesIn(path) : [path];
      })
    : [];

/** What tsconfig.json includes: everything but tests and the admin's own files, which Vite builds. */
const isSource = (path) =>
  /\.(ts|json)$/.test(path) &&
  !/\.test\.ts$|\.d\.ts$/.test(path) &&
  !/^src\/(?:plugin-kit\/|plugins\/[^/]+\/)?admin\/|^src\/plugins\/[^/]+\/package\.json$/.test(path);

const sources = () => rooms.flatMap(filesIn).filter(isSource);

const digestOf = (paths) => {
  const hash = createHash('sha256');
  for (const path of ['tsconfig.json', ...paths])
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)));
  return hash.digest('hex');
};

const outputOf = (path) => join(dist, path.replace(/\.ts$/, '.js'));
const isCompiled = (paths) =>
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === digestOf(paths) &&
  paths.every((path) => path.endsWith('.json') || existsSync(outputOf(path)));

/** tsc never deletes old output, and a content type or a plugin file that is gone must not be loaded again. */
const removeOrphans = () => {
  for (const path of rooms.flatMap((room) => filesIn(`dist/${room}`))) {
    const source = join(root, path.slice('dist/'.length));
    const alive =
      existsSync(source) ||
      existsSync(source.replace(/\.js$/, '.ts')) ||
      existsSync(`${source}x`.replace(/\.jsx$/, '.tsx'));
    if (!alive) rmSync(join(root, path));
  }
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Two processes that start at once do not write the same files: the second waits. */
const whileLocked = (work) => {
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      if (holder && !isAlive(holder)) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
};

const compile = () => {
  if (isCompiled(sources())) return;
  whileLocked(() => {
    const paths = sources();
    if (isCompiled(paths)) return;
    const began = Date.now();
    process.stderr.write('编译 TypeScript · Compiling TypeScript …\n');
    // The compiler trusts its own notes; where output was taken away, they lie.
    if (!paths.every((path) => path.endsWith('.json') || existsSync(outputOf(path))))
      rmSync(join(dist, '.tsbuildinfo'), { force: true });
    const tsc = require.resolve('typescript/bin/tsc');
    // Standard output belongs to the command's result.
    const { status } = spawnSync(process.execPath, [tsc, '--pretty', 'false'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) {
      process.stderr.write(
        '编译失败：请先改正上述错误 · The sources do not compile: correct the errors above\n',
      );
      rmSync(lock, { force: true });
      process.exit(2);
    }
    removeOrphans();
    writeFileSync(stamp, digestOf(paths));
    process.stderr.write(`  ✓ ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  });
};

// A file named on the command line is meant from here; everything else from the root.
process.env.INIT_CWD ??= process.cwd();
process.chdir(root);
compile();
if (process.argv[2] !== 'compile') await require(join(dist, 'src/cli/main.js')).main(process.argv.slice(2));

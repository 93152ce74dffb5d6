// Bundles the page's script and style sheet into public/graphiql. Their first line names the sources that they were
// made of; `--digest` prints that line, by which tests/house sees whether they are still of these sources.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const outdir = resolve(here, '../../public/graphiql');

const digest = () => {
  const hash = createHash('sha256');
  for (const name of readdirSync(here)
    .filter((file) => /\.(tsx?|css|json|mjs)$/.test(file))
    .sort())
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(here, name)));
  return hash.digest('hex');
};
const firstLine = `/* GraphiQL and what it needs (clients/graphiql), MIT; made by npm run graphiql of ${digest()} */`;

/** GraphiQL's style sheet carries 390 KB of Latin fonts, which Chinese texts do not use: the system's serve. */
const systemFonts = {
  name: 'system-fonts',
  setup: ({ onLoad }) =>
    onLoad({ filter: /graphiql[\\/]dist[\\/]style\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/@font-face\s*\{[^}]*\}/g, ''),
      loader: 'css',
    })),
};

if (process.argv.includes('--digest')) process.stdout.write(`${firstLine}\n`);
else {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: here,
    entryPoints: { graphiql: 'main.tsx' },
    outdir,
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    legalComments: 'eof',
    plugins: [systemFonts],
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: firstLine, css: firstLine },
  });
}

import { resolve } from 'node:path';
import { build } from 'esbuild';

/** The script of the example page, as public/example/example.js holds it. */
export const bundleExample = async (): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: resolve(import.meta.dirname, '../..'),
    entryPoints: ['clients/example/main.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
};

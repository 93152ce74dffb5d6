import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const folder = resolve(import.meta.dirname, '../typescript');
const out = join(folder, 'lib');

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  strict: true,
  skipLibCheck: true,
  declaration: true,
  newLine: ts.NewLineKind.LineFeed,
  rootDir: join(folder, 'src'),
  outDir: out,
};

/** What is published of the typed client: ES modules and their types, file in clients/typescript/lib to text. */
export const buildClient = (): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  ts.createProgram([join(folder, 'src/index.ts')], options).emit(undefined, (file, text) => {
    files.set(relative(out, file), text);
  });
  return files;
};

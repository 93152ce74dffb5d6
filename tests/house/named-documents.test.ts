import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { linesWith, root, tracked } from './support/repository';

/** Texts that a person reads: sources, docs, configuration; not what programs wrote, and not this file. */
const texts = (): string[] =>
  tracked().filter(
    (file) =>
      /\.(c|m)?(tsx?|js)$|\.(md|sql|sh|jsonc?|css|html)$|^\.ci\//.test(file) &&
      !/package-lock\.json$|\/generated\/|^public\/(graphiql|example)\/.*\.js$/.test(file) &&
      file !== `tests/house/${basename(import.meta.filename)}`,
  );

/** Names of documents that those who built this once had, and places outside the repository. */
const elsewhere = /\b(CONTRACT|DESIGN|TRAPS|HOUSE|MODELS)\b(?!_)|(^|[\s"'`(])(\.\.\/shared\/|\/work\/)/;

test('no comment and no doc refers to what is outside the repository', () => {
  expect(texts().flatMap((file) => linesWith(file, (line) => elsewhere.test(line)))).toEqual([]);
});

test('every document that is named is there', () => {
  const missing = texts().flatMap((file) =>
    linesWith(file, (line) =>
      [...line.matchAll(/(?<![\w*./:-])[\w./-]*\w\.md\b/g)].some(
        ([name]) => !['.', dirname(file), 'docs'].some((folder) => existsSync(join(root, folder, name))),
      ),
    ),
  );
  expect(missing).toEqual([]);
});

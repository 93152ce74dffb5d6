import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { root, tracked } from './support/repository';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const files = tracked();
const pages = files.filter((file) =>
  /^(?:README|docs\/[^/]+|findings\/README|src\/plugins\/[^/]+\/README)\.md$/u.test(file),
);

const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** A page may begin a path at any folder, and writes `<type>` or `…` for what differs. */
const patternOf = (path: string): RegExp => {
  const parts = path.replace(/\/$/u, '').split(/(<[^>]+>|…)/u);
  const whole = parts.map((part) => {
    if (part === '…') {
      return '.+';
    }
    return part.startsWith('<') ? '[^/]+' : plain(part);
  });
  return new RegExp(`(?:^|/)${whole.join('')}(?:$|/)`, 'u');
};

/** What is written as code and can only be a file or a folder of the repository. */
const pathsOf = (page: string): string[] =>
  [...read(page).matchAll(/`([\w.<>…-]+(?:\/[\w.<>…-]+)*\/?)`/gu)]
    .map(([, path]) => path ?? '')
    .filter((path) =>
      /^(?:src|tests|docs|types|config|database|bench)\/|\.(?:tsx?|mts|mjs|cjs|csv|sh)$|^(?:[a-z-]+\/)+$/u.test(
        path,
      ),
    );

/** Folders of a district's data, which operators are told of. */
const ofTheData: readonly string[] = ['published/'];

/** Rooms that plugins have alike: the architecture says what they are. */
const alike: readonly string[] = ['services', 'routes', 'controllers', 'policies', 'translations'];

const plugins = readdirSync(join(root, 'src/plugins'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const foldersIn = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    : [];

/** Words written as code, and each part of a path among them. */
const namedIn = (page: string): ReadonlySet<string> =>
  new Set(
    [
      ...read(page)
        .replace(/```.*?```/gsu, '')
        .matchAll(/`([^`\n]+)`/gu),
    ].flatMap(([, code = '']) => code.split('/')),
  );

describe('what the pages for developers say of the code', () => {
  test('each file and folder that a page names is there', () => {
    const gone = pages.flatMap((page) =>
      pathsOf(page)
        .filter((path) => !ofTheData.includes(path) && !files.some((file) => patternOf(path).test(file)))
        .map((path) => `${page}: ${path}`),
    );
    expect(gone).toEqual([]);
  });

  test("a plugin's page names each of its rooms and of its services", () => {
    const untold = plugins.flatMap((plugin) => {
      const folder = `src/plugins/${plugin}`;
      const named = namedIn(`${folder}/README.md`);
      const rooms = [...foldersIn(`${folder}/server`), ...foldersIn(`${folder}/admin`)];
      const services = files
        .filter((file) => file.startsWith(`${folder}/server/services/`))
        .map((file) =>
          file.replace(/^.*\/|\.ts$/gu, '').replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase()),
        );
      return [...rooms.filter((room) => !alike.includes(room)), ...services]
        .filter((name) => !named.has(name))
        .map((name) => `${plugin}: ${name}`);
    });
    expect(untold).toEqual([]);
  });

  test('the first page leads to the page of each plugin, the architecture to the rooms that they have alike', () => {
    expect(
      plugins.filter((plugin) => !read('README.md').includes(`(src/plugins/${plugin}/README.md)`)),
    ).toEqual([]);
    expect(alike.filter((room) => !namedIn('docs/architecture.md').has(room))).toEqual([]);
  });

  test('each room of the domain stands in the glossary or on the page of a plugin', () => {
    const told = ['docs/glossary.md', ...plugins.map((plugin) => `src/plugins/${plugin}/README.md`)].map(
      namedIn,
    );
    expect(foldersIn('src/domain').filter((room) => !told.some((words) => words.has(room)))).toEqual([]);
  });

  test('each finding stands in the table of the findings', () => {
    const scripts = files
      .filter((file) => /^findings\/.*\.sh$/u.test(file))
      .map((file) => file.replace('findings/', ''));
    const told = [...read('findings/README.md').matchAll(/^\| `([^`]+\.sh)` \|/gmu)].map(([, name]) => name);
    expect(told).toEqual(scripts.toSorted());
  });

  test('the index of the decisions names each of them once', () => {
    const [index = '', ...decisions] = read('docs/decisions.md').split(/^(?=\d+\. \*\*)/mu);
    const told = [...index.matchAll(/(?<=[:,] )\d+/gu)].map(Number);
    expect(told.toSorted((one, other) => one - other)).toEqual(decisions.map((_, place) => place + 1));
    expect(decisions.map((decision) => Number.parseInt(decision, 10))).toEqual(
      decisions.map((_, place) => place + 1),
    );
  });

  test('the numbers of the law stand in the file that the architecture names for them', () => {
    const [, file = ''] = /A number of the law: `([^`]+)`/u.exec(read('docs/architecture.md')) ?? [];
    expect(read(file)).toMatch(/amount: \d/u);
  });

  test('the glossary counts the register of laws as it is', () => {
    const entries: { checked: string }[] = parse(read('database/starter/legal-bases.csv'), { columns: true });
    const checked = entries.filter((entry) => entry.checked === 'yes').length;
    const said = /(\d+) of (\d+) are\schecked, (\d+) are 待核对/u.exec(read('docs/glossary.md')) ?? [];
    expect(said.slice(1).map(Number)).toEqual([checked, entries.length, entries.length - checked]);
  });
});

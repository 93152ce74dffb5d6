import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOf, linesWith, root, tracked } from './support/repository';

describe('the house', { timeout: 600_000 }, () => {
  test('nobody imports what they must not', () => {
    expect(
      faultsOf(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        'src',
        'config',
        'types',
        'tests',
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'err',
      ),
    ).toBe('');
  });

  test('all of it compiles in strict mode: server, admin, tests', () => {
    expect(faultsOf('typescript/bin/tsc', '-p', 'tsconfig.check.json')).toBe('');
  });

  test('all of it is formatted and lint-free', () => {
    expect(faultsOf('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')).toBe('');
  });

  test('every plugin has the same rooms and a page that says what it is', () => {
    const plugins = readdirSync(join(root, 'src/plugins'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const missing = plugins.flatMap(({ name }) =>
      ['package.json', 'README.md', 'server/index.ts']
        .filter((file) => !existsSync(join(root, 'src/plugins', name, file)))
        .map((file) => `${name}/${file}`),
    );
    expect(missing).toEqual([]);
  });

  test('in a plugin what is no room of its own stands where it stands in the others', () => {
    const sameInAll = [
      /^(README\.md|package\.json|schema\.graphql)$/,
      /^server\/(index|judge|settings|open-[a-z]+)\.ts$/,
      /^server\/rights\/actions\.ts$/,
      /^server\/routes\/admin\.ts$/,
      /^server\/(?!rights\/|routes\/)[a-z-]+\/./,
      /^admin\/translations\/(en|zh-Hans)\.json$/,
      /^admin\/(?!translations\/)./,
    ];
    // Helpers without a room: the list only becomes shorter.
    const loose = [
      'exchange/server/documents.ts',
      'exchange/server/register.ts',
      'exchange/server/settled.ts',
      'exchange/server/together.ts',
      'files/server/folders.ts',
      'files/server/folders.test.ts',
    ];
    const elsewhere = tracked()
      .flatMap((file) => /^src\/plugins\/([^/]+\/.+)$/.exec(file)?.[1] ?? [])
      .filter((file) => !sameInAll.some((place) => place.test(file.slice(file.indexOf('/') + 1))))
      .filter((file) => !loose.includes(file));
    expect(elsewhere).toEqual([]);
    // What plugins share is no plugin: it has rooms in src/plugin-kit.
    expect(tracked().filter((file) => /^src\/(plugins|plugin-kit)\/[^/]+$/.test(file))).toEqual([]);
  });

  test('content types open no door of their own: a schema and nothing else', () => {
    const others = tracked().filter((file) => file.startsWith('src/api/') && !file.endsWith('schema.json'));
    expect(others).toEqual([]);
  });

  test('no private attribute can be searched', () => {
    const searchable = tracked()
      .filter((file) => file.startsWith('src/api/') || file.startsWith('src/components/'))
      .flatMap((file) => {
        const { attributes } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
          attributes: Record<string, { private?: boolean; searchable?: boolean }>;
        };
        return Object.entries(attributes)
          .filter(([, attribute]) => attribute.private && attribute.searchable !== false)
          .map(([name]) => `${file}: ${name}`);
      });
    expect(searchable).toEqual([]);
  });

  test('no loose ends: no switched-off check, no strapi that was not given', () => {
    const loose = tracked()
      .filter((file) => /^(src|config|types|tests|bench)\/.*\.(ts|tsx|mts|mjs)$/.test(file))
      .filter(
        (file) => !file.startsWith('types/generated/') && file !== 'tests/house/rules-of-the-house.test.ts',
      )
      .flatMap((file) =>
        linesWith(file, (line) =>
          /@ts-ignore|@ts-nocheck|biome-ignore|\.(only|skip|todo)\(|TODO|FIXME|global(?:This)?\.strapi/.test(
            line,
          ),
        ),
      );
    expect(loose).toEqual([]);
  });

  test('which language a locale is stands in one place', () => {
    const elsewhere = tracked()
      .filter((file) => /^src\/.*\.tsx?$/.test(file) && file !== 'src/domain/change/locales.ts')
      .flatMap((file) =>
        linesWith(file, (line) =>
          /startsWith\('(?:en|zh)'\)|=== 'zh-Hans' \?|locale === 'en' \?|\? '(?:en|zh)' :/.test(line),
        ),
      );
    // What was asked for on the command line is no locale.
    expect(elsewhere.filter((line) => !line.startsWith('src/cli/main.ts'))).toEqual([]);

    const written = tracked()
      .filter((file) => /^src\/plugins\/[^/]+\/server\/.*\.ts$/.test(file) && !file.endsWith('.test.ts'))
      .flatMap((file) => linesWith(file, (line) => line.includes("'zh-Hans'")));
    expect(written).toEqual([]);
  });

  test('the ledger has one name in Chinese', () => {
    // In a catalogue and in a notice 台账 is a working list, and is read so.
    const readers = /^src\/domain\/(?:time\/limit|privacy|completeness\/entry-rules)\//;
    const others = tracked()
      .filter((file) => /^(?:src|docs)\/.*\.(?:tsx?|json|md|graphql)$/.test(file) && !readers.test(file))
      .flatMap((file) => linesWith(file, (line) => /台账|公开账本/.test(line)));
    expect(others).toEqual([]);
  });

  test('what the gate asks the store stands in one list, so that no rehearsal forgets a question', () => {
    const asking = tracked()
      .filter((file) => /^src\/plugins\/publication\/(?!server\/gate\/)/u.test(file))
      .flatMap((file) =>
        // Why a withdrawal is made is asked of who makes it, not of the store.
        linesWith(file, (line) => /from '.*\/gate\/check-(?!reason)/u.test(line)),
      );
    expect(asking).toEqual([]);
  });

  test('most files fit on a screen or two', () => {
    const long = tracked()
      .filter((file) => /^src\/.*\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });
});

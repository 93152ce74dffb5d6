import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStrapi, type TestStrapi } from './support/strapi';

// A front-end developer takes the typed client into a project of plain Node: `npm i` and nothing else.
const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
let project: string;
let app: TestStrapi;

const pack = async (folder: string): Promise<string> => {
  const { stdout } = await run(
    'npm',
    ['pack', resolve(root, folder), '--json', '--ignore-scripts', '--pack-destination', project],
    { cwd: project },
  );
  const [packed] = JSON.parse(stdout) as ReadonlyArray<{ filename: string }>;
  return `./${packed?.filename}`;
};

beforeAll(async () => {
  app = await startStrapi({ starter: true, listen: true });
  project = await mkdtemp(join(tmpdir(), 'gongkai-client-'));
  await writeFile(join(project, 'package.json'), '{ "name": "portal", "private": true, "type": "module" }');
  // What the client needs is at hand: the test asks no registry.
  const needed = ['node_modules/graphql', 'node_modules/@graphql-typed-document-node/core'];
  const tarballs = [];
  for (const folder of ['clients/typescript', ...needed]) tarballs.push(await pack(folder));
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...tarballs], { cwd: project });
});
afterAll(async () => {
  await app.stop();
  await rm(project, { recursive: true, force: true });
});

const program = `import { PortalFault, portalClient, UnitPageDocument } from '@gongkai/portal-client';
const request = portalClient(process.argv[2] ?? '');
const { unit, catalogItems } = await request(UnitPageDocument, { code: 'WD-MZJ' });
const fault = await request(UnitPageDocument, { code: 'WD-MZJ', first: 1000 }).catch((error) => error);
console.log(JSON.stringify([unit?.name, catalogItems.totalCount, fault instanceof PortalFault && fault.code]));
`;

test('the installed package asks a portal, in Node alone', async () => {
  await writeFile(join(project, 'main.js'), program);
  const { stdout } = await run(process.execPath, ['main.js', `${app.url}/portal/graphql`], { cwd: project });
  expect(JSON.parse(stdout)).toEqual(['区民政局', 0, 'BAD_USER_INPUT']);
});

test('its types are found, and hold', async () => {
  const asked = 'await request(UnitPageDocument, { code: 1 });';
  await writeFile(
    join(project, 'typed.mts'),
    `import { portalClient, UnitPageDocument } from '@gongkai/portal-client';
const request = portalClient('https://www.example.gov.cn/portal/graphql');
const { unit } = await request(UnitPageDocument, { code: 'WD-MZJ' });
export const name: string | undefined = unit?.name;
${asked}
`,
  );
  const compiled = run(
    process.execPath,
    [
      resolve(root, 'node_modules/typescript/bin/tsc'),
      '--noEmit',
      '--strict',
      ...['--module', 'nodenext', '--target', 'es2022', 'typed.mts'],
    ],
    { cwd: project },
  );
  const { stdout } = await compiled.catch((error: { stdout: string }) => error);
  expect(stdout.trim().split('\n')).toEqual([expect.stringMatching(/^typed\.mts\(5,.*TS2322/)]);
});

import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStrapi, type TestStrapi } from './support/strapi';

const root = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

interface Generators {
  generators: {
    generate(options: {
      strapi: Core.Strapi;
      pwd: string;
      rootDir: string;
      logger: { silent: boolean };
      artifacts: { contentTypes: boolean; components: boolean };
    }): Promise<unknown>;
  };
}

let app: TestStrapi;
beforeAll(async () => {
  app = await startStrapi();
});
afterAll(() => app.stop());

test.each(['contentTypes.d.ts', 'components.d.ts'])(
  'types/generated/%s is what the schemas say now',
  async (file) => {
    const { generators } = require('@strapi/typescript-utils') as Generators;
    const pwd = mkdtempSync(join(tmpdir(), 'gongkai-types-'));
    await generators.generate({
      strapi: app.strapi,
      pwd,
      rootDir: 'types',
      logger: { silent: true },
      artifacts: { contentTypes: true, components: true },
    });
    const made = readFileSync(join(pwd, 'types/generated', file), 'utf8');
    expect(made, 'run `npm run types` and commit types/generated').toBe(
      readFileSync(join(root, 'types/generated', file), 'utf8'),
    );
  },
);

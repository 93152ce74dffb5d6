import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** A schema.json or a component, as far as releases differ in it. */
export interface SchemaFile {
  collectionName: string;
  options: { draftAndPublish?: boolean };
  pluginOptions: { i18n?: { localized: boolean } };
  attributes: Record<string, Record<string, unknown>>;
}

export interface ChangedRelease {
  /** For `startStrapi`: the compiled project with its types changed. */
  readonly distDir: string;
  /** Changes `unit` or the component `shared.attachment`. */
  change(type: string, how: (schema: SchemaFile) => void): void;
  /** Gives a component another name, wherever it is used; its table stays. */
  renameComponent(from: string, to: string): void;
  /** Takes a content type out. */
  drop(type: string): void;
  remove(): void;
}

const fileOf = (type: string): string =>
  type.includes('.')
    ? `src/components/${type.replace('.', '/')}.json`
    : `src/api/${type}/content-types/${type}/schema.json`;

/** A copy of the compiled project, as a developer's next release would be: its types may be changed. */
export const makeChangedRelease = (): ChangedRelease => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-release-'));
  const distDir = join(folder, 'dist');
  cpSync(join(root, 'dist'), distDir, {
    recursive: true,
    filter: (path) => path !== join(root, 'dist/build'),
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    distDir,
    change: (type, how) => {
      const file = join(distDir, fileOf(type));
      const schema = JSON.parse(readFileSync(file, 'utf8')) as SchemaFile;
      how(schema);
      writeFileSync(file, JSON.stringify(schema));
    },
    renameComponent: (from, to) => {
      renameSync(join(distDir, fileOf(from)), join(distDir, fileOf(to)));
      for (const file of readdirSync(join(distDir, 'src/api'), { recursive: true, encoding: 'utf8' }))
        if (file.endsWith('schema.json')) {
          const path = join(distDir, 'src/api', file);
          writeFileSync(path, readFileSync(path, 'utf8').replaceAll(`"${from}"`, `"${to}"`));
        }
    },
    drop: (type) => rmSync(join(distDir, 'src/api', type), { recursive: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** Gives a field another name, at its place. */
export const rename = (schema: SchemaFile, from: string, to: string): void => {
  schema.attributes = Object.fromEntries(
    Object.entries(schema.attributes).map(([name, attribute]) => [name === from ? to : name, attribute]),
  );
};

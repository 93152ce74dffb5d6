import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';

// The copy of the library that the generator uses.
const { buildSchema, parse } = createRequire(import.meta.url)('graphql') as typeof import('graphql');

const root = resolve(import.meta.dirname, '../..');
const documentsFolder = join(root, 'clients/typescript/documents');

export const sdlFile = join(root, 'src/plugins/portal/schema.graphql');

const readDocuments = () =>
  readdirSync(documentsFolder)
    .sort()
    .map((name) => {
      const rawSDL = readFileSync(join(documentsFolder, name), 'utf8');
      return { location: name, document: parse(rawSDL), rawSDL };
    });

/** What the generator calls the file, and where it lies in the package. */
const wanted: ReadonlyArray<readonly [from: string, to: string]> = [
  ['generated/graphql.ts', 'generated/graphql.ts'],
  ['generated/persisted-documents.json', 'persisted-documents.json'],
];

/** The typed documents and the manifest of trusted documents, from the schema: file in clients/typescript/src to text. */
export const generateClient = async (): Promise<ReadonlyMap<string, string>> => {
  const sdl = readFileSync(sdlFile, 'utf8');
  const schemaAst = buildSchema(sdl);
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: 'generated/',
    schema: parse(sdl),
    schemaAst,
    documents: readDocuments(),
    plugins: [],
    pluginMap: {},
    config: {
      scalars: { Date: 'string', DateTime: 'string', JSON: 'unknown' },
      useTypeImports: true,
      enumType: 'string-literal',
    },
    presetConfig: {
      fragmentMasking: false,
      persistedDocuments: {
        hashAlgorithm: (text: string) => createHash('sha256').update(text).digest('hex'),
      },
    },
    documentTransforms: [],
  });
  const texts = new Map(
    // Together: the manifest waits for the documents.
    await Promise.all(
      outputs.map(async (output) => [output.filename, await codegen({ ...output, schemaAst })] as const),
    ),
  );
  return new Map(wanted.map(([from, to]) => [to, `${texts.get(from)?.trim() ?? ''}\n`]));
};

import { posix } from 'node:path';
import type { Core } from '@strapi/strapi';
import { type PublicFile, pathOfPicture, publicFileOf } from '../../../../domain/files';
import { type LibraryFile, storageKey } from '../contents/library-file';

type Row = LibraryFile & { readonly documentId: string; readonly name: string };

/** A picture's hash; a size of it has a word before: `large_…`. */
const hashesOf = (path: string): readonly string[] => {
  const hash = posix.basename(path).replace(/\.[^.]*$/, '');
  return [hash, hash.replace(/^[a-z0-9]+_/i, '')];
};

/** Where a file lies, and where Strapi's own provider had it: texts from before may say so. */
const pathsOf = (part: LibraryFile): readonly string[] => [
  pathOfPicture(String(part.url ?? '')),
  `/uploads/${storageKey(part)}`,
];

/** The pictures of the media library that lie at some paths, each in the size that the path names. */
export const picturesAt = async (
  strapi: Core.Strapi,
  paths: readonly string[],
): Promise<ReadonlyMap<string, PublicFile>> => {
  const rows: readonly Row[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { hash: { $in: [...new Set(paths.flatMap(hashesOf))] } } });
  const found = new Map<string, PublicFile>();
  for (const row of rows)
    for (const part of [row, ...Object.values(row.formats ?? {})]) {
      const { documentId, name, alternativeText } = row;
      const file = publicFileOf({ ...part, documentId, name, alternativeText });
      if (file) for (const path of pathsOf(part)) found.set(path, file);
    }
  return found;
};

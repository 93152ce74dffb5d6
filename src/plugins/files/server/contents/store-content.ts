import { copyFile, link, mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { type CarriedContent, contentFactsOf } from '../../../../domain/files';
import { foldersOf, placeOf } from '../folders';
import { fingerprintOf } from './fingerprint';
import { type LibraryFile, ourDisk, storageKey } from './library-file';
import { draftOf, writeWhole } from './write';

export type StoringFault = 'missing' | 'changed';

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** The file of the media library, or the size of it, that holds the content that is meant. */
const libraryFileOf = async (
  strapi: Core.Strapi,
  { source, sha256 }: CarriedContent,
): Promise<LibraryFile | null> => {
  const file: LibraryFile | null = await strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { documentId: source } });
  if (!file) return null;
  const found = [file, ...Object.values(file.formats ?? {})].find(
    (part) => contentFactsOf(part)?.sha256 === sha256,
  );
  return found ? { ...found, provider: file.provider } : null;
};

/** Whether the content could be made public now. */
export const isThere = async (strapi: Core.Strapi, file: CarriedContent): Promise<boolean> => {
  const { uploads, published } = foldersOf(strapi);
  if (await exists(join(published, placeOf(file.sha256)))) return true;
  const row = await libraryFileOf(strapi, file);
  return row !== null && (row.provider !== ourDisk || (await exists(join(uploads, storageKey(row)))));
};

/** A second name for the same content costs nothing; on another disk it is a copy. */
const linkOrCopy = async (from: string, to: string): Promise<void> => {
  try {
    await link(from, to);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw error;
    await copyFile(from, to);
  }
};

/** False where the storage has no such file. */
const download = async (strapi: Core.Strapi, file: LibraryFile, to: string): Promise<boolean> => {
  const signed = await strapi.plugin('upload').service('file').signFileUrls(file);
  const answer = await fetch(signed.url);
  if (answer.status === 404) return false;
  if (!answer.ok || !answer.body) throw new Error(`The storage of uploads answered ${answer.status}`);
  await writeWhole(to, Readable.fromWeb(answer.body as never));
  return true;
};

/**
 * Keeps a content that is about to become public under its SHA-256, whatever becomes of the file in the media library.
 * What is kept is read once, so that it is what the ledger says.
 */
export const storeContent = async (
  strapi: Core.Strapi,
  file: CarriedContent,
): Promise<StoringFault | null> => {
  const { uploads, published } = foldersOf(strapi);
  const target = join(published, placeOf(file.sha256));
  if (await exists(target)) return null;
  const row = await libraryFileOf(strapi, file);
  if (!row) return 'changed';
  await mkdir(dirname(target), { recursive: true });
  const draft = draftOf(target);
  try {
    if (row.provider === ourDisk) await linkOrCopy(join(uploads, storageKey(row)), draft);
    else if (!(await download(strapi, row, draft))) return 'missing';
    if ((await fingerprintOf(draft)).sha256 !== file.sha256) return 'changed';
    // Another process may have kept the same content meanwhile.
    await link(draft, target).catch((error) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    return null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'missing';
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
};

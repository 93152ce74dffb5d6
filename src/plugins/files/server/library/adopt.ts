import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { fingerprintOf } from '../contents/fingerprint';
import { exists } from '../contents/keep';
import { foldersOf } from '../folders';
import { unsignedAddress } from '../signed/address';
import { type LibraryFile, ourDisk, storageKey } from './library-file';

/** Moves a file, over the border of two disks too. */
const move = async (from: string, to: string): Promise<void> => {
  await rename(from, to).catch(async () => {
    await copyFile(from, to);
    await rm(from);
  });
};

/** Strapi's own provider kept uploads where everybody can read them: they move into the private folder, once. */
export const adoptPublicUploads = async (strapi: Core.Strapi): Promise<number> => {
  const files = strapi.db.query('plugin::upload.file');
  const found: ReadonlyArray<LibraryFile & { id: number }> = await files.findMany({
    where: { provider: ourDisk, url: { $startsWith: '/uploads/' } },
  });
  const { uploads } = foldersOf(strapi);
  const adopt = async (file: LibraryFile): Promise<object> => {
    const key = storageKey(file);
    const old = join(strapi.dirs.static.public, 'uploads', key);
    if (await exists(old)) await move(old, join(uploads, key));
    const facts = (await exists(join(uploads, key)))
      ? await fingerprintOf(join(uploads, key), file.mime)
      : null;
    return { url: unsignedAddress(key), ...(facts ? { provider_metadata: { ...facts } } : {}) };
  };
  for (const file of found) {
    const formats: Record<string, object> = {};
    for (const [name, format] of Object.entries(file.formats ?? {}))
      formats[name] = { ...format, ...(await adopt(format)) };
    await files.update({
      where: { id: file.id },
      data: { ...(await adopt(file)), ...(file.formats ? { formats } : {}) },
    });
  }
  if (found.length > 0) strapi.log.info(`${found.length} uploads moved into the private folder ${uploads}`);
  return found.length;
};

import { createReadStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { service } from '../../../../plugin-kit/strapi/service';
import { fingerprintOf } from '../contents/fingerprint';
import { type LibraryFile, ourDisk, storageKey } from '../contents/library-file';
import { exists } from '../contents/store-content';
import { writeWhole } from '../contents/write';
import { foldersOf } from '../folders';
import { unsignedAddress } from '../signed/address';

/** Moves a file, over the border of two disks too; stopped at any point, it is whole in one place at least. */
const move = async (from: string, to: string): Promise<void> => {
  await rename(from, to).catch(async () => {
    await writeWhole(to, createReadStream(from));
    await rm(from);
  });
};

/**
 * Strapi's own provider kept uploads where everybody can read them: they move into the private folder, once. A file's
 * row is the last to change, so that a start that is killed meanwhile leaves it for the next one.
 */
export const adoptPublicUploads = async (strapi: Core.Strapi): Promise<number> => {
  const files = strapi.db.query('plugin::upload.file');
  const found: ReadonlyArray<LibraryFile & { id: number }> = await files.findMany({
    where: { provider: ourDisk, url: { $startsWith: '/uploads/' } },
  });
  const { uploads } = foldersOf(strapi);
  const adopt = async (file: LibraryFile): Promise<object> => {
    const key = storageKey(file);
    const [old, now] = [join(strapi.dirs.static.public, 'uploads', key), join(uploads, key)];
    if (await exists(old)) await move(old, now);
    const facts = (await exists(now)) ? await fingerprintOf(now, file.mime) : null;
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
  if (found.length > 0)
    service(strapi, 'publication', 'startNotes').add({
      zh: `${found.length} 个上传文件已移入不公开的文件夹 ${uploads}`,
      en: `${found.length} uploads moved into the private folder`,
    });
  return found.length;
};

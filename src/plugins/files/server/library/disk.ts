import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { writeWhole } from '../contents/write';
import { signedAddress, unsignedAddress } from '../signed/address';
import { type LibraryFile, storageKey, type UploadedFile } from './library-file';

/** What Strapi asks of a provider. */
export interface Provider {
  uploadStream(file: UploadedFile): Promise<void>;
  replaceStream?(file: UploadedFile, old: LibraryFile): Promise<void>;
  extend(methods: object): void;
}

/** Files on the machine's own disk, in a folder that no address leads into without a signature. */
export const diskProvider = (folder: string) => {
  const store = async (file: UploadedFile): Promise<void> => {
    const key = storageKey(file);
    await writeWhole(join(folder, key), file.stream);
    file.url = unsignedAddress(key);
  };
  const remove = (file: LibraryFile): Promise<void> => rm(join(folder, storageKey(file)), { force: true });
  return {
    uploadStream: store,
    async replaceStream(file: UploadedFile, old: LibraryFile): Promise<void> {
      await store(file);
      if (storageKey(old) !== storageKey(file)) await remove(old);
    },
    delete: remove,
    isPrivate: async () => true,
    getSignedUrl: async (file: LibraryFile) => ({ url: signedAddress(storageKey(file), new Date()) }),
  };
};

/** For whoever hands over a buffer: Strapi itself does not. */
export const ofBuffer =
  (store: (file: UploadedFile) => Promise<void>) =>
  (file: UploadedFile): Promise<void> => {
    file.stream = Readable.from([file.buffer ?? Buffer.alloc(0)]);
    return store(file);
  };

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type LibraryFile, storageKey, type UploadedFile } from '../contents/library-file';
import { writeWhole } from '../contents/write';
import { signedAddress, unsignedAddress } from '../signed/address';

/** What Strapi asks of a provider. */
export interface Storage {
  uploadStream(file: UploadedFile): Promise<void>;
  delete(file: LibraryFile): Promise<void>;
  isPrivate(): Promise<boolean>;
  getSignedUrl(file: LibraryFile): Promise<{ readonly url: string }>;
}
/** The one that Strapi asks, whose methods can be replaced. */
export interface Provider extends Storage {
  extend(methods: object): void;
}

/** Files on the machine's own disk, in a folder that no address leads into without a signature. */
export const diskProvider = (folder: string): Storage => ({
  async uploadStream(file) {
    const key = storageKey(file);
    await writeWhole(join(folder, key), file.stream);
    file.url = unsignedAddress(key);
  },
  delete: (file) => rm(join(folder, storageKey(file)), { force: true }),
  isPrivate: async () => true,
  getSignedUrl: async (file) => ({ url: signedAddress(storageKey(file), new Date()) }),
});

/** For whoever hands over a buffer: Strapi itself does not. */
export const ofBuffer =
  (store: (file: UploadedFile) => Promise<void>) =>
  (file: UploadedFile): Promise<void> => {
    file.stream = Readable.from([file.buffer ?? Buffer.alloc(0)]);
    return store(file);
  };

import type { Core } from '@strapi/strapi';
import { Fingerprint } from '../contents/fingerprint';
import { type LibraryFile, storageKey, type UploadedFile, usesOurDisk } from '../contents/library-file';
import { foldersOf, makeFolders } from '../folders';
import { diskProvider, ofBuffer, type Provider } from './disk';
import { signOurFiles } from './sign-our-files';

type Store = (file: UploadedFile) => Promise<void>;

/** Lets a content through to where it is stored, and notes with the file what it was. */
const identified =
  (store: Store): Store =>
  async (file) => {
    const source = file.stream;
    const fingerprint = new Fingerprint();
    source.on('error', (error) => fingerprint.destroy(error));
    file.stream = source.pipe(fingerprint);
    await store(file);
    file.provider_metadata = { ...file.provider_metadata, ...fingerprint.facts(file.mime) };
  };

/**
 * Stands where Strapi's upload provider does: what lies on the machine's own disk is ours, private; what lies elsewhere
 * (S3) stays with its provider. Either way each content is identified while it passes.
 */
export const takeOver = (strapi: Core.Strapi): void => {
  const { provider } = strapi.plugin('upload') as unknown as { provider: Provider };
  const folders = foldersOf(strapi);
  makeFolders(folders);
  const disk = diskProvider(folders.uploads);
  if (usesOurDisk(strapi)) provider.extend(disk);
  else signOurFiles(strapi, disk);
  const { uploadStream } = provider;
  const store = identified((file) => uploadStream.call(provider, file));
  provider.extend({
    uploadStream: store,
    upload: ofBuffer(store),
    replace: undefined,
    async replaceStream(file: UploadedFile, old: LibraryFile): Promise<void> {
      await store(file);
      if (storageKey(old) !== storageKey(file)) await provider.delete(old);
    },
  });
};

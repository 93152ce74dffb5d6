import type { Core } from '@strapi/strapi';
import { Fingerprint } from '../contents/fingerprint';
import { foldersOf, makeFolders } from '../folders';
import { diskProvider, ofBuffer, type Provider } from './disk';
import { type LibraryFile, ourDisk, type UploadedFile } from './library-file';

/** Lets a content through to where it is stored, and notes with the file what it was. */
const identified =
  <Rest extends readonly LibraryFile[]>(store: (file: UploadedFile, ...rest: Rest) => Promise<void>) =>
  async (file: UploadedFile, ...rest: Rest): Promise<void> => {
    const source = file.stream;
    const fingerprint = new Fingerprint();
    source.on('error', (error) => fingerprint.destroy(error));
    file.stream = source.pipe(fingerprint);
    await store(file, ...rest);
    file.provider_metadata = { ...file.provider_metadata, ...fingerprint.facts(file.mime) };
  };

/**
 * Stands where Strapi's upload provider does: what lies on the machine's own disk is ours, private; what lies elsewhere
 * (S3) stays with its provider. Either way each content is identified while it passes.
 */
export const takeOver = (strapi: Core.Strapi): void => {
  const upload = strapi.plugin('upload') as unknown as { provider: Provider };
  const { provider } = upload;
  if (strapi.config.get('plugin::upload.provider', ourDisk) === ourDisk) {
    const folders = foldersOf(strapi);
    makeFolders(folders);
    provider.extend(diskProvider(folders.uploads));
  }
  const { uploadStream, replaceStream } = provider;
  const store = identified((file: UploadedFile) => uploadStream.call(provider, file));
  provider.extend({
    uploadStream: store,
    upload: ofBuffer(store),
    replace: undefined,
    ...(replaceStream
      ? {
          replaceStream: identified((file: UploadedFile, old: LibraryFile) =>
            replaceStream.call(provider, file, old),
          ),
        }
      : {}),
  });
};

/** A start with uploads that anybody can read is no start. */
export const mustBePrivate = async (strapi: Core.Strapi): Promise<void> => {
  const { provider } = strapi.plugin('upload') as unknown as { provider: { isPrivate(): Promise<boolean> } };
  if (!(await provider.isPrivate()))
    throw new Error(
      '上传文件未设为私有，拒绝启动：请将存储桶设为私有（docs/operators.md）· Start refused: uploads are not private; make the bucket private (docs/operators.md)',
    );
};

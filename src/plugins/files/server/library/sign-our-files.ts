import type { Core } from '@strapi/strapi';
import { type LibraryFile, ourDisk } from '../contents/library-file';
import type { Storage } from './disk';

interface FileService {
  signFileUrls(file: LibraryFile): Promise<LibraryFile>;
}

/** Files from the time before S3 still lie on our disk: Strapi signs only those of the provider that it has now. */
export const signOurFiles = (strapi: Core.Strapi, disk: Storage): void => {
  const service = strapi.plugin('upload').service('file') as FileService;
  const signFileUrls = service.signFileUrls.bind(service);
  const signed = async (file: LibraryFile): Promise<LibraryFile> => ({
    ...file,
    ...(await disk.getSignedUrl(file)),
    isUrlSigned: true,
  });
  service.signFileUrls = async (file) => {
    if (file.provider !== ourDisk) return signFileUrls(file);
    const formats: Record<string, LibraryFile> = {};
    for (const [name, format] of Object.entries(file.formats ?? {})) formats[name] = await signed(format);
    return { ...(await signed(file)), formats: file.formats ? formats : null };
  };
};

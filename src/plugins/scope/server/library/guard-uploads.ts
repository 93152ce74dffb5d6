import type { Core } from '@strapi/strapi';
import { mustHaveUnit } from './must-have-unit';

interface Upload {
  readonly data?: { readonly fileInfo?: unknown };
  readonly files: unknown;
}
interface UploadService {
  upload(asked: Upload, by?: unknown): Promise<unknown>;
}

/**
 * What is uploaded comes into the media library and nowhere else. Strapi also hangs it on whatever row a form names (`ref`, `refId`,
 * `field`), without asking whose that is, and past the gate. Gives what ends it: the service is one for all Strapis of a process.
 */
export const guardUploads = (strapi: Core.Strapi): (() => void) => {
  const service = strapi.plugin('upload').service('upload') as UploadService;
  const { upload } = service;
  service.upload = async ({ data, ...rest }, by) => {
    await mustHaveUnit(strapi);
    return upload.call(service, { ...rest, data: { fileInfo: data?.fileInfo } }, by);
  };
  return () => {
    service.upload = upload;
  };
};

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { FileContentsService } from '../../../../../types/services';
import { fingerprintOf } from '../contents/fingerprint';
import { exists, isThere, storeContent } from '../contents/store-content';
import { foldersOf, placeOf } from '../folders';

export const contents = ({ strapi }: { strapi: Core.Strapi }): FileContentsService => {
  const pathOf = (sha256: string): string => join(foldersOf(strapi).published, placeOf(sha256));
  return {
    isThere: (file) => isThere(strapi, file),
    keep: (file) => storeContent(strapi, file),
    async check(sha256) {
      if (!(await exists(pathOf(sha256)))) return 'missing';
      return (await fingerprintOf(pathOf(sha256))).sha256 === sha256 ? null : 'changed';
    },
    discard: (sha256) => rm(pathOf(sha256), { force: true }),
  };
};

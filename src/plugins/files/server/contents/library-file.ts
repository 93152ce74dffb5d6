import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** A file of the media library, or one of the sizes of a picture, as Strapi hands it to a provider. */
export interface LibraryFile extends Readonly<Record<string, unknown>> {
  readonly hash: string;
  readonly ext?: string | null;
  readonly mime: string;
  readonly provider?: string;
  readonly formats?: Readonly<Record<string, LibraryFile>> | null;
}

export interface UploadedFile extends LibraryFile {
  stream: Readable;
  buffer?: Buffer;
  url?: string;
  provider_metadata?: Readonly<Record<string, unknown>> | null;
}

/** Strapi's name for files on the machine's own disk; ours takes the place of its provider. */
export const ourDisk = 'local';

/** Whether new files go there. */
export const usesOurDisk = (strapi: Core.Strapi): boolean =>
  strapi.config.get('plugin::upload.provider', ourDisk) === ourDisk;

/** The name of a stored file: Strapi makes the hash, but the extension comes from whoever uploads. */
export const storageKey = ({ hash, ext }: Pick<LibraryFile, 'hash' | 'ext'>): string => {
  const key = `${hash}${ext ?? ''}`;
  if (/[/\\\0]/.test(key) || /^\.{0,2}$/.test(key) || key.length > 240)
    throw new errors.ApplicationError('文件名不能使用 (the name of the file cannot be used)');
  return key;
};

import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

export interface Uploaded {
  readonly id: number;
  readonly documentId: string;
  readonly hash: string;
  readonly ext: string;
  readonly url: string;
  readonly formats: Readonly<Record<string, { readonly url: string; readonly hash: string }>> | null;
}

interface UploadService {
  upload(asked: object): Promise<readonly Uploaded[]>;
  replace(id: number, asked: object): Promise<Uploaded>;
  remove(file: object): Promise<unknown>;
  findOne(id: number): Promise<Uploaded>;
}

export const uploadService = (strapi: Core.Strapi): UploadService =>
  strapi.plugin('upload').service('upload') as UploadService;

const incoming = async (name: string, mimetype: string, content: Buffer | string) => {
  const filepath = join(tmpdir(), `gongkai-upload-${process.pid}-${Math.random().toString(36).slice(2)}`);
  await writeFile(filepath, content);
  return { filepath, originalFilename: name, mimetype, size: Buffer.byteLength(content) };
};

/** Puts a file into the media library, as Strapi does with what an editor chose. */
export const upload = async (
  strapi: Core.Strapi,
  name: string,
  mimetype: string,
  content: Buffer | string,
  alternativeText?: string,
): Promise<Uploaded> => {
  const [file] = await uploadService(strapi).upload({
    data: { fileInfo: { name, alternativeText } },
    files: await incoming(name, mimetype, content),
  });
  if (!file) throw new Error(`${name} was not uploaded`);
  return file;
};

/** “Replace media”: the same file in the library, another content. */
export const replace = async (
  strapi: Core.Strapi,
  file: Uploaded,
  name: string,
  mimetype: string,
  content: Buffer | string,
): Promise<Uploaded> =>
  uploadService(strapi).replace(file.id, {
    data: { fileInfo: { name } },
    file: await incoming(name, mimetype, content),
  });

import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';

/** Where files lie, under the data folder. */
export interface Folders {
  /** The media library: drafts too, so nobody else may look. */
  readonly uploads: string;
  /** Contents that were made public, by SHA-256: all that a portal on another machine needs. */
  readonly published: string;
}

export const foldersOf = (strapi: Core.Strapi): Folders => {
  const data = resolve(strapi.dirs.app.root, process.env.GONGKAI_DATA_DIR || '.data');
  return { uploads: join(data, 'uploads'), published: join(data, 'published') };
};

export const makeFolders = ({ uploads, published }: Folders): void => {
  mkdirSync(published, { recursive: true });
  // The folder around it stays open: an embedded PostgreSQL that was started as root must reach its own in there.
  mkdirSync(dirname(uploads), { recursive: true });
  mkdirSync(uploads, { recursive: true, mode: 0o700 });
};

/** Where in `published` a content lies: `ab/abcd…`. */
export const placeOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;

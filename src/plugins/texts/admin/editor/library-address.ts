import { getFetchClient } from '@strapi/admin/strapi-admin';
import type { AddressOf } from './picture-view';

interface LibraryFile {
  readonly hash: string;
  readonly url: string;
  readonly formats: Readonly<Record<string, { readonly hash: string; readonly url: string }>> | null;
}

const hashOf = (path: string): string =>
  (
    path
      .replace(/[?#].*$/su, '')
      .split('/')
      .at(-1) ?? ''
  ).replace(/\.[^.]*$/u, '');

/** A size of a picture has a word before its hash (`large_…`). */
const hashesOf = (path: string): readonly string[] => {
  const hash = hashOf(path);
  return [...new Set([hash, hash.replace(/^[a-z0-9]+_/iu, '')])];
};

export const libraryAddress: AddressOf = async (path) => {
  const { get } = getFetchClient();
  const filters = { hash: { $in: hashesOf(path) } };
  const { data } = await get<{ readonly results: readonly LibraryFile[] }>('/upload/files', {
    params: { filters },
  });
  const parts = data.results.flatMap((file) => [file, ...Object.values(file.formats ?? {})]);
  return parts.find(({ hash }) => hash === hashOf(path))?.url ?? null;
};

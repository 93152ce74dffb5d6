import type { PublicFile } from '../files';
import type { Field, GroupField } from '../public-model';
import { fileAddress } from '../public-model/file-address';
import type { Attached } from './article';

export type Item = Readonly<Record<string, unknown>>;

export const itemsOf = (value: unknown): readonly Item[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (item): item is Item => typeof item === 'object' && item !== null,
  );

const isMedia = (field: Field): boolean => field.kind === 'group' && field.media === true;

export const carriesFiles = (field: Field): field is GroupField =>
  (field.kind === 'group' || field.kind === 'groups') &&
  (isMedia(field) || Object.values(field.fields).some(carriesFiles));

/** The files of a part, each under the name that the part gives it, otherwise under its own. */
export const attachedIn = (
  field: GroupField,
  value: unknown,
  site: string,
  named = '',
): readonly Attached[] =>
  itemsOf(value).flatMap((item) => {
    if (isMedia(field)) {
      const { sha256, name } = item as unknown as PublicFile;
      return [{ name: named || name, url: `${site}${fileAddress(sha256, name)}` }];
    }
    const name = typeof item.name === 'string' ? item.name.trim() : '';
    return Object.entries(field.fields).flatMap(([inner, declared]) =>
      carriesFiles(declared) ? attachedIn(declared, item[inner], site, name) : [],
    );
  });

import { fileAddress, readFileAddress } from '../public-model/file-address';
import { promisedType, unknownType } from './inline-types';
import type { CarriedContent, PublicFile } from './public-file';

/** Pictures in a text with form (富文本): `<img src="…">`, which browsers also read where `<image>` is written. */
const pictureTag = /<im(?:g|age)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/giu;
const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/gu;

type Attributes = ReadonlyMap<string, string>;

/** The values are as written: signs that HTML keeps for itself stay encoded. */
const attributesOf = (inside: string): Attributes =>
  new Map(
    // A browser takes the first of two attributes of one name, a Map the last.
    [...inside.matchAll(attribute)]
      .reverse()
      .map(([, name = '', ...values]) => [
        name.toLowerCase(),
        values.find((value) => value !== undefined) ?? '',
      ]),
  );

const mapPictures = (html: string, change: (attributes: Attributes, tag: string) => string): string =>
  html.replace(pictureTag, (tag, inside: string) => change(attributesOf(inside), tag));

const encoded = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const decoded = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Where a picture lies, whatever site and signature the address has: they differ each time. */
export const pathOfPicture = (address: string): string =>
  decoded(address)
    .trim()
    .replace(/^(?:[a-z][\w+.-]*:)?\/\/[^/?#]*/iu, '')
    .replace(/[?#].*$/su, '');

/** The paths of the pictures of a text that are not public already. */
export const privatePictures = (html: string): readonly string[] => {
  const paths: string[] = [];
  mapPictures(html, (attributes, tag) => {
    const path = pathOfPicture(attributes.get('src') ?? '');
    if (path !== '' && !readFileAddress(path)) paths.push(path);
    return tag;
  });
  return paths;
};

const publicTag = (attributes: Attributes, file: PublicFile): string => {
  const alternative = attributes.get('alt') || encoded(file.alternativeText ?? '');
  const written = new Map([
    ['src', encoded(fileAddress(file.sha256, file.name))],
    ...[...attributes]
      .reverse()
      .filter(([name]) => !['src', 'srcset', 'sizes', 'alt', 'data-file'].includes(name)),
    ['alt', alternative],
    ['data-file', encoded(file.source)],
  ]);
  return `<img ${[...written].map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`).join(' ')}>`;
};

/** A text whose pictures of the media library stand at their public addresses; `fileAt` knows them by their path. */
export const withPublicPictures = (html: string, fileAt: (path: string) => PublicFile | undefined): string =>
  mapPictures(html, (attributes, tag) => {
    const file = fileAt(pathOfPicture(attributes.get('src') ?? ''));
    return file && promisedType(file.name) === file.mimeType ? publicTag(attributes, file) : tag;
  });

/** The pictures of a public text; null for one that is not at a public address. */
export const picturesIn = (html: string): ReadonlyArray<CarriedContent | null> => {
  const found: Array<CarriedContent | null> = [];
  mapPictures(html, (attributes, tag) => {
    const asked = readFileAddress(decoded(attributes.get('src') ?? ''));
    found.push(
      asked && {
        ...asked,
        mimeType: promisedType(asked.name) ?? unknownType,
        alternativeText: decoded(attributes.get('alt') ?? '').trim() || null,
        source: decoded(attributes.get('data-file') ?? ''),
      },
    );
    return tag;
  });
  return found;
};

/** Whether two texts differ at most in their pictures' tags. */
export const sameButForPictures = (one: string, other: string): boolean =>
  withoutPictures(one) === withoutPictures(other);

/** A text in which each picture is a picture and nothing more: it has one address in a draft and another in public. */
export const withoutPictures = (html: string): string => mapPictures(html, () => '<img>');

const linkAtSite = /(<a\b[^>]*?\shref=")(\/(?!\/))/gu;

/** A text for readers elsewhere: pictures and links at addresses of this site have the whole address. The text is clean: its attributes stand in double quotes. */
export const withSite = (html: string, site: string): string =>
  site === ''
    ? html
    : mapPictures(html, (attributes, tag) => {
        const src = attributes.get('src') ?? '';
        return readFileAddress(decoded(src)) ? tag.replace(src, () => `${site}${src}`) : tag;
      }).replace(linkAtSite, (_, before: string, slash: string) => `${before}${site}${slash}`);

const startsWith =
  (...bytes: readonly number[]) =>
  (head: Uint8Array): boolean =>
    bytes.every((byte, index) => head[index] === byte);

const textAt = (head: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...head.subarray(from, to));

/** ISO base media (ISO/IEC 14496-12): `ftyp` after the length of the first box, then the brand. */
const ofBrand =
  (brand: RegExp) =>
  (head: Uint8Array): boolean =>
    textAt(head, 4, 8) === 'ftyp' && brand.test(textAt(head, 8, 12));

interface InlineType {
  readonly extensions: readonly string[];
  readonly isContent: (head: Uint8Array) => boolean;
}

/**
 * The only types that a browser may show by itself: none of them runs in the reader's name. Each is known by its first
 * bytes, so that nothing else passes under its name.
 */
const inlineTypes: Readonly<Record<string, InlineType>> = {
  'image/png': {
    extensions: ['png'],
    isContent: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  'image/jpeg': { extensions: ['jpg', 'jpeg'], isContent: startsWith(0xff, 0xd8, 0xff) },
  'image/gif': { extensions: ['gif'], isContent: (head) => /^GIF8[79]a$/.test(textAt(head, 0, 6)) },
  'image/webp': {
    extensions: ['webp'],
    isContent: (head) => textAt(head, 0, 4) === 'RIFF' && textAt(head, 8, 12) === 'WEBP',
  },
  'image/avif': { extensions: ['avif'], isContent: ofBrand(/^avi[fs]$/) },
  'application/pdf': { extensions: ['pdf'], isContent: (head) => textAt(head, 0, 5) === '%PDF-' },
  'video/mp4': { extensions: ['mp4', 'm4v'], isContent: ofBrand(/^(iso.|mp4.|avc.|dash|M4V.)$/) },
  'audio/mpeg': {
    extensions: ['mp3'],
    isContent: (head) =>
      textAt(head, 0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0),
  },
};

/** As many first bytes as `trueType` needs. */
export const HEAD_BYTES = 16;

export const unknownType = 'application/octet-stream';

/** The type as it may be told: one that a browser shows only where the content's first bytes say the same. */
export const trueType = (declared: string, head: Uint8Array): string => {
  const named = declared.toLowerCase().split(';')[0]?.trim() ?? '';
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(named) ? named : unknownType;
  const inline = inlineTypes[type];
  return inline && !inline.isContent(head) ? unknownType : type;
};

export const isInline = (type: string): boolean => Object.hasOwn(inlineTypes, type);

export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The type that a name promises; undefined where its extension is none of those shown inline. */
export const promisedType = (name: string): string | undefined =>
  Object.keys(inlineTypes).find((type) => inlineTypes[type]?.extensions.includes(extensionOf(name)));

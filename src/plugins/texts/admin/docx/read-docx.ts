import JSZip from 'jszip';
import mammoth from 'mammoth';
import { withWrittenNumbers } from '../../../../domain/texts/docx';
import { styleMap, withAlignment } from './alignment';
import { type DocxFault, DocxRefused } from './docx-refused';
import { inflate } from './inflate';

const MOST_BYTES = 20 * 1024 * 1024;

/** OLE compound files: old .doc and .wps, and every document with a password. */
const isOle = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
const encryptedPackage = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0';

const check = (file: ArrayBuffer): void => {
  if (file.byteLength > MOST_BYTES) throw new DocxRefused('too-large');
  const bytes = new Uint8Array(file);
  if (!isOle(bytes)) return;
  const isEncrypted = new TextDecoder('latin1').decode(bytes).includes(encryptedPackage);
  throw new DocxRefused(isEncrypted ? 'encrypted' : 'old-format');
};

const open = async (file: ArrayBuffer): Promise<JSZip> => {
  check(file);
  try {
    return await JSZip.loadAsync(file);
  } catch {
    throw new DocxRefused('not-word');
  }
};

/** The parts that make up the words; pictures stay outside, they belong into the media library. */
const isNeeded = (path: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/[\w.]+\.rels|(?:document|styles|numbering|footnotes|endnotes)\.xml))$/u.test(
    path,
  );

const picturesIn = (xml: string): number => xml.match(/<(?:a:blip|v:imagedata)\b/gu)?.length ?? 0;

/**
 * The content of a .docx as HTML, not yet cleaned, with the number of its pictures (which are left out). Automatic numbers
 * are written out before the conversion: converters lose them. Throws DocxRefused.
 */
export const readDocx = async (
  file: ArrayBuffer,
): Promise<{ readonly html: string; readonly pictures: number }> => {
  const zip = await open(file);
  if (!zip.file('word/document.xml')) throw new DocxRefused('not-word');
  const parts = await inflate(zip, isNeeded);
  const text = (path: string): string => parts.get(path) ?? '';
  const document = text('word/document.xml');
  const numbered = withWrittenNumbers({
    document,
    numbering: text('word/numbering.xml'),
    styles: text('word/styles.xml'),
  });
  const rebuilt = new JSZip();
  for (const [path, xml] of parts) rebuilt.file(path, xml);
  for (const [path, xml] of Object.entries(numbered)) if (xml !== '') rebuilt.file(`word/${path}.xml`, xml);
  const arrayBuffer = await rebuilt.generateAsync({ type: 'arraybuffer' });
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer, buffer: arrayBuffer } as { arrayBuffer: ArrayBuffer },
    {
      styleMap: [...styleMap],
      transformDocument: withAlignment,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  return {
    html: value.replace(/<(p|h\d) class="(center|right)">/gu, '<$1 align="$2">'),
    pictures: picturesIn(document),
  };
};

/** Why a file was not taken; whatever else goes wrong in it, it is no document that Word could have written. */
export const faultOf = (error: unknown): DocxFault =>
  error instanceof DocxRefused ? error.fault : 'not-word';

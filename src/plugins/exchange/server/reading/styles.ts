import { builtInFormats } from '../../../../domain/workbook';
import type { Archive } from './archive';
import { readXml } from './xml';

/** What a cell's style says about the text that it shows. */
export interface CellStyle {
  readonly format: string;
  readonly struck: boolean;
  /** A font of signs, in which a letter shows something else: Wingdings. */
  readonly font: string;
}

interface Font {
  struck: boolean;
  name: string;
}

const plain: CellStyle = { format: 'General', struck: false, font: '' };

/** <strike/> is on unless it says val="0". */
export const isOn = (val: string | undefined): boolean => val !== '0' && val !== 'false';

/** The cell styles by their number. */
export const readStyles = async (
  archive: Archive,
  path: string | null,
): Promise<(style: number) => CellStyle> => {
  const styles: CellStyle[] = [];
  if (path === null) return () => plain;
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const within = new Set<string>();
  await readXml(await archive.stream(path), {
    open: (name, { numFmtId, formatCode, fontId, val }) => {
      within.add(name);
      const font = fonts.at(-1);
      if (name === 'numFmt' && !within.has('dxfs')) formats.set(Number(numFmtId), formatCode ?? '');
      else if (name === 'font' && within.has('fonts')) fonts.push({ struck: false, name: '' });
      else if (name === 'strike' && within.has('fonts') && font) font.struck = isOn(val);
      else if (name === 'name' && within.has('fonts') && font) font.name = val ?? '';
      else if (name === 'xf' && within.has('cellXfs')) {
        const format = formats.get(Number(numFmtId)) ?? builtInFormats[Number(numFmtId)];
        const { struck = false, name: fontName = '' } = fonts[Number(fontId)] ?? {};
        // A format of the program's own that is not in the list is not understood; its number tells which it is.
        styles.push({ format: format ?? `[${numFmtId}]`, struck, font: fontName });
      }
    },
    close: (name) => void within.delete(name),
  });
  return (style) => styles[style] ?? plain;
};

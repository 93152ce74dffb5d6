import { inSymbolFont } from '../../../../domain/workbook';
import type { Archive } from './archive';
import { isOn } from './styles';
import { readXml } from './xml';

/**
 * A text as the workbook has it, and which parts of it are crossed out and set high; empty: none. `stressed`: the part
 * that is bold or underlined where the rest is not.
 */
export interface WrittenText {
  readonly text: string;
  readonly struck: string;
  readonly raised: string;
  readonly stressed?: string;
}

/** _x000D_ stands for a character that XML cannot carry. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

const plainRun = { struck: false, raised: false, stressed: false, font: '' };
/** m², km²: what is set high behind a letter belongs to the text; elsewhere it is the number of a note. */
const isUnit = (before: string): boolean => /[a-z]$/iu.test(before);

/** Gathers the text of a string item: the runs of rich text joined, readings (phonetic runs) left out. */
export const textCollector = () => {
  let text = '';
  let struck = '';
  let raised = '';
  let stressed = '';
  let piece = '';
  let inText = false;
  let phonetic = false;
  let run = { ...plainRun };
  return {
    open(name: string, { val }: Readonly<Record<string, string>> = {}): void {
      if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = true;
      else if (name === 'r') run = { ...plainRun };
      else if (name === 'strike') run.struck = isOn(val);
      else if (name === 'b') run.stressed ||= isOn(val);
      else if (name === 'u') run.stressed ||= val !== 'none';
      else if (name === 'vertAlign') run.raised = val === 'superscript';
      else if (name === 'rFont') run.font = val ?? '';
    },
    add(more: string): void {
      if (inText && !phonetic) piece += more;
    },
    close(name: string): void {
      if (name === 'rPh') phonetic = false;
      if (name === 'r') run = { ...plainRun };
      if (name !== 't') return;
      inText = false;
      const shown = inSymbolFont(unescapeText(piece), run.font);
      if (run.raised && !isUnit(text)) raised += shown.trim();
      text += shown;
      if (run.struck) struck += shown;
      if (run.stressed) stressed += shown;
      piece = '';
    },
    take(): WrittenText {
      const isPart = stressed.trim() !== '' && stressed.trim() !== text.trim();
      const taken = { text, struck, raised, ...(isPart ? { stressed } : {}) };
      text = '';
      raised = '';
      struck = '';
      stressed = '';
      return taken;
    },
  };
};

/** The texts that cells refer to by number. */
export const readSharedStrings = async (
  archive: Archive,
  path: string | null,
): Promise<readonly WrittenText[]> => {
  if (path === null) return [];
  const strings: WrittenText[] = [];
  const collector = textCollector();
  await readXml(await archive.stream(path), {
    open: (name, attributes) => collector.open(name, attributes),
    text: (text) => collector.add(text),
    close: (name) => {
      collector.close(name);
      if (name === 'si') strings.push(collector.take());
    },
  });
  return strings;
};

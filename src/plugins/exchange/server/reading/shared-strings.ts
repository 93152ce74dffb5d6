import type { Archive } from './archive';
import { readXml } from './xml';

/** _x000D_ stands for a character that XML cannot carry. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** Gathers the text of a string item: the runs of rich text joined, readings (phonetic runs) left out. */
export const textCollector = () => {
  let text = '';
  let inText = false;
  let phonetic = false;
  return {
    open(name: string): void {
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = true;
    },
    add(piece: string): void {
      if (inText && !phonetic) text += piece;
    },
    close(name: string): void {
      if (name === 'rPh') phonetic = false;
      if (name === 't') inText = false;
    },
    take(): string {
      const taken = unescapeText(text);
      text = '';
      return taken;
    },
  };
};

/** The texts that cells refer to by number. */
export const readSharedStrings = async (
  archive: Archive,
  path: string | null,
): Promise<readonly string[]> => {
  if (path === null) return [];
  const strings: string[] = [];
  const collector = textCollector();
  await readXml(await archive.stream(path), {
    open: (name) => collector.open(name),
    text: (text) => collector.add(text),
    close: (name) => {
      collector.close(name);
      if (name === 'si') strings.push(collector.take());
    },
  });
  return strings;
};

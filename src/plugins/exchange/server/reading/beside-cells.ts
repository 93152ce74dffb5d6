import type { Sheet } from '../../../../domain/workbook';
import type { Archive } from './archive';
import { relationships, type SheetPart } from './parts';
import { textCollector } from './shared-strings';
import { place } from './sheet';
import { readXml } from './xml';

type Beside = NonNullable<Sheet['beside']>;

const readComments = async (archive: Archive, path: string): Promise<Beside['comments']> => {
  const comments: Array<Beside['comments'][number]> = [];
  const collector = textCollector();
  let at: ReturnType<typeof place> = null;
  await readXml(await archive.stream(path), {
    open: (name, attributes) => {
      if (name === 'comment') at = place(attributes.ref ?? '');
      collector.open(name, attributes);
    },
    text: (text) => collector.add(text),
    close: (name) => {
      collector.close(name);
      if (name !== 'comment') return;
      const text = collector.take().text.trim();
      if (at !== null && text !== '') comments.push({ ...at, text });
    },
  });
  return comments;
};

/** The texts of boxes and other shapes, each with the row that it begins in. */
const readBoxes = async (archive: Archive, path: string): Promise<Beside['boxes']> => {
  const boxes: Array<Beside['boxes'][number]> = [];
  const within: string[] = [];
  let row = 0;
  let text = '';
  await readXml(await archive.stream(path), {
    open: (name) => void within.push(name),
    text: (more) => {
      // What stands in for a shape in older programs says it again.
      if (within.includes('Fallback')) return;
      if (within.at(-1) === 'row' && within.at(-2) === 'from') row = Number(more) + 1;
      if (within.at(-1) === 't' && within.includes('txBody')) text += more;
    },
    close: (name) => {
      within.pop();
      if (name === 'p' && text !== '') text += '\n';
      if (!name.endsWith('Anchor')) return;
      if (text.trim() !== '') boxes.push({ row, text: text.trim() });
      text = '';
      row = 0;
    },
  });
  return boxes;
};

/** The sheet with what stands beside its cells: comments and the texts of boxes. */
export const withBeside = async (archive: Archive, { path }: SheetPart, sheet: Sheet): Promise<Sheet> => {
  const targets = [...(await relationships(archive, path)).values()].filter((one) => archive.has(one.path));
  const comments = targets.find(({ type }) => type === 'comments');
  const drawing = targets.find(({ type }) => type === 'drawing');
  if (comments === undefined && drawing === undefined) return sheet;
  return {
    ...sheet,
    beside: {
      comments: comments === undefined ? [] : await readComments(archive, comments.path),
      boxes: drawing === undefined ? [] : await readBoxes(archive, drawing.path),
    },
  };
};

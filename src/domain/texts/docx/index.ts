import { type Element, Text } from 'domhandler';
import { formatNumber } from './number-formats';
import {
  type Level,
  type NumberAt,
  type Numbering,
  numberAt,
  readNumbering,
  readStyles,
} from './numbering-parts';
import { writeOut } from './written-out';
import { below, child, make, readXml, remove, valueAt, writeXml } from './xml';

/** Three parts of a .docx as XML; empty where the file has no such part. */
export interface DocxParts {
  readonly document: string;
  readonly numbering: string;
  readonly styles: string;
}

/** Counts as Word does: a level goes on, the deeper ones begin anew. */
class Counters {
  private readonly counts = new Map<string, Map<number, number>>();
  private readonly begun = new Set<string>();

  next({ list, level }: NumberAt, numbering: Numbering): string {
    const counts = this.counts.get(numbering.counter) ?? new Map<number, number>();
    this.counts.set(numbering.counter, counts);
    if (!this.begun.has(list)) for (const [at] of numbering.restarts) counts.delete(at);
    const start = (at: number): number =>
      (this.begun.has(list) ? undefined : numbering.restarts.get(at)) ?? numbering.levels.get(at)?.start ?? 1;
    for (let at = 0; at < level; at += 1) if (!counts.has(at)) counts.set(at, start(at));
    const count = counts.get(level);
    counts.set(level, count === undefined ? start(level) : count + 1);
    for (const at of [...counts.keys()]) if (at > level) counts.delete(at);
    this.begun.add(list);
    return written(numbering, numbering.levels.get(level), counts);
  }
}

const written = (
  { levels }: Numbering,
  level: Level | undefined,
  counts: ReadonlyMap<number, number>,
): string =>
  (level?.text ?? '').replace(/%(\d)/gu, (_, place: string) => {
    const at = Number(place) - 1;
    const format = level?.isLegal ? 'decimal' : (levels.get(at)?.format ?? 'decimal');
    return formatNumber(format, counts.get(at) ?? 1);
  });

/** Words before what the paragraph has; a line's end parts a number from Latin words and from nothing else. */
const putBefore = (paragraph: Element, number: string): void => {
  const text = make('w:t', { 'xml:space': 'preserve' }, [new Text(`${number}\n`)]);
  const properties = child(paragraph, 'w:pPr');
  const at = properties ? paragraph.children.indexOf(properties) + 1 : 0;
  const run = make('w:r', {}, [text]);
  run.parent = paragraph;
  paragraph.children.splice(at, 0, run);
};

const setNumber = (paragraph: Element, number: NumberAt | null): void => {
  const old = child(paragraph, 'w:pPr', 'w:numPr');
  if (old) remove(old);
  if (!number) return;
  const numbered = make('w:numPr', {}, [
    make('w:ilvl', { 'w:val': String(number.level) }),
    make('w:numId', { 'w:val': number.list }),
  ]);
  const properties = child(paragraph, 'w:pPr') ?? make('w:pPr', {});
  if (!properties.parent) {
    properties.parent = paragraph;
    paragraph.children.unshift(properties);
  }
  numbered.parent = properties;
  properties.children.push(numbered);
};

const isHidden = (run: Element): boolean => {
  const vanish = child(run, 'w:rPr', 'w:vanish');
  return vanish !== undefined && !['0', 'false'].includes(vanish.attribs['w:val'] ?? '');
};

/** Numbers of styles are in the paragraphs now; a converter must not count once more. */
const withoutNumbers = (xml: string, ...names: readonly string[]): string => {
  const document = readXml(xml);
  for (const name of names) for (const element of below(document, name)) remove(element);
  return writeXml(document);
};

/**
 * The parts of a .docx with its automatic numbers (一、（一）1.), and whatever else converters leave out, as words of the
 * paragraphs, and without hidden text.
 * Bullets stay automatic: they are lists for a converter, too.
 */
export const withWrittenNumbers = ({ document, numbering, styles }: DocxParts): DocxParts => {
  const body = readXml(document);
  const lists = readNumbering(numbering);
  const numbered = readStyles(styles);
  const counters = new Counters();
  for (const run of below(body, 'w:r')) if (isHidden(run)) remove(run);
  writeOut(body);
  for (const paragraph of below(body, 'w:p')) {
    const at = numberAt(paragraph, numbered);
    const list = at && lists.get(at.list);
    const isBullet = list?.levels.get(at?.level ?? 0)?.format === 'bullet';
    setNumber(paragraph, isBullet ? at : null);
    if (!at || !list || isBullet || valueAt(paragraph, 'w:pPr', 'w:rPr', 'w:vanish') !== undefined) continue;
    const number = counters.next(at, list);
    if (number !== '' && below(paragraph, 'w:t').length > 0) putBefore(paragraph, number);
  }
  return {
    document: writeXml(body),
    numbering: numbering && withoutNumbers(numbering, 'w:pStyle'),
    styles: styles && withoutNumbers(styles, 'w:numPr'),
  };
};

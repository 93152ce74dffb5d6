import type { Element } from 'domhandler';
import { below, child, readXml, valueAt } from './xml';

export interface Level {
  readonly start: number;
  readonly format: string;
  /** `第%1章`, `（%2）`. */
  readonly text: string;
  readonly isLegal: boolean;
}
export interface Numbering {
  /** Counters go on where two lists have the same definition. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels at which this list begins anew, with the number. */
  readonly restarts: ReadonlyMap<number, number>;
}
export interface NumberAt {
  readonly list: string;
  readonly level: number;
}

const levelOf = (element: Element): readonly [number, Level] => [
  Number(element.attribs['w:ilvl'] ?? 0),
  {
    start: Number(valueAt(element, 'w:start') ?? 1),
    format: valueAt(element, 'w:numFmt') ?? 'decimal',
    text: valueAt(element, 'w:lvlText') ?? '',
    isLegal: child(element, 'w:isLgl') !== undefined,
  },
];

/** word/numbering.xml: the lists by their numbers. */
export const readNumbering = (xml: string): ReadonlyMap<string, Numbering> => {
  const document = readXml(xml);
  const definitions = new Map(
    below(document, 'w:abstractNum').map((element) => [
      element.attribs['w:abstractNumId'] ?? '',
      new Map(below(element, 'w:lvl').map(levelOf)),
    ]),
  );
  return new Map(
    below(document, 'w:num').map((element) => {
      const counter = valueAt(element, 'w:abstractNumId') ?? '';
      const overrides = below(element, 'w:lvlOverride');
      const levels = new Map([
        ...(definitions.get(counter) ?? []),
        ...overrides.flatMap((override) => below(override, 'w:lvl').map(levelOf)),
      ]);
      const restarts = new Map(
        overrides.flatMap((override) => {
          const start = valueAt(override, 'w:startOverride');
          return start === undefined
            ? []
            : [[Number(override.attribs['w:ilvl'] ?? 0), Number(start)] as const];
        }),
      );
      return [element.attribs['w:numId'] ?? '', { counter, levels, restarts }];
    }),
  );
};

const own = (properties: Element | undefined): Partial<NumberAt> => {
  const numbered = properties && child(properties, 'w:numPr');
  if (!numbered) return {};
  const [list, level] = [valueAt(numbered, 'w:numId'), valueAt(numbered, 'w:ilvl')];
  return {
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level: Number(level) }),
  };
};

/** Where each style's paragraphs are numbered, with what it inherits (word/styles.xml). */
export const readStyles = (xml: string): ReadonlyMap<string, Partial<NumberAt>> => {
  const elements = new Map(
    below(readXml(xml), 'w:style').map((style) => [style.attribs['w:styleId'] ?? '', style]),
  );
  const resolve = (id: string, seen: ReadonlySet<string>): Partial<NumberAt> => {
    const style = elements.get(id);
    if (!style || seen.has(id)) return {};
    const base = valueAt(style, 'w:basedOn');
    return {
      ...(base === undefined ? {} : resolve(base, new Set([...seen, id]))),
      ...own(child(style, 'w:pPr')),
    };
  };
  return new Map([...elements.keys()].map((id) => [id, resolve(id, new Set())]));
};

/** The list and level of a paragraph: its own, or its style's; null for none (list 0 takes a style's number away). */
export const numberAt = (
  paragraph: Element,
  styles: ReadonlyMap<string, Partial<NumberAt>>,
): NumberAt | null => {
  const style = valueAt(paragraph, 'w:pPr', 'w:pStyle');
  const { list, level = 0 } = { ...styles.get(style ?? ''), ...own(child(paragraph, 'w:pPr')) };
  return list === undefined || list === '0' ? null : { list, level };
};

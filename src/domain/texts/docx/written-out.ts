import { type AnyNode, type Document, type Element, isTag, isText, Text } from 'domhandler';
import { below, child, make, remove } from './xml';

/** What a run has its words in. */
const words = (text: string): Element => make('w:t', { 'xml:space': 'preserve' }, [new Text(text)]);

const put = (element: Element, ...instead: readonly Element[]): void => {
  const { parent } = element;
  if (!parent) return;
  for (const each of instead) each.parent = parent;
  parent.children = parent.children.flatMap((each): AnyNode[] => (each === element ? [...instead] : [each]));
};

const ownText = ({ children }: Element): string =>
  children
    .filter(isText)
    .map(({ data }) => data)
    .join('');

const textOf = (node: Element): string => below(node, 'w:t').map(ownText).join('');

/** 䶮 with its reading above (拼音指南): 䶮（yǎn）, as Word itself writes it where there is no place above. */
const writeReadings = (body: Document): void => {
  for (const ruby of below(body, 'w:ruby')) {
    const [base, reading] = ['w:rubyBase', 'w:rt'].map((name) => {
      const part = child(ruby, name);
      return part ? textOf(part) : '';
    });
    put(ruby, words(reading ? `${base}（${reading}）` : `${base}`));
  }
};

const CIRCLED = 20;

/** A character in a frame (带圈字符): ① to ⑳, otherwise what stands in it. */
const framed = (frame: string, inside: string): string => {
  const number = Number(inside);
  return /[○〇◯]/u.test(frame) && Number.isInteger(number) && number >= 1 && number <= CIRCLED
    ? String.fromCodePoint(0x2460 + number - 1)
    : inside;
};

/** The words of an EQ field, which has no result of its own: frames, signs put into one (合并字符), fractions. */
const wordsOfField = (instruction: string): string | null => {
  const [, formula] = /^\s*EQ\s+(.*)$/isu.exec(instruction) ?? [];
  if (formula === undefined) return null;
  return formula
    .replace(
      /\\o\s*\\ac\s*\(\s*([^,;()]+?)\s*[,;]\s*([^,;()]+?)\s*\)/giu,
      (_, frame: string, inside: string) => framed(frame, inside),
    )
    .replace(/\\f\s*\(\s*([^,;()]+?)\s*[,;]\s*([^,;()]+?)\s*\)/giu, '$1/$2')
    .replace(/\\[a-z]+\s*\d*/giu, '')
    .replace(/[(),;\s]/gu, '');
};

/** Puts the words of fields where they stand that a reader of documents passes over: only those without a result. */
const writeFields = (body: Document): void => {
  for (const field of below(body, 'w:fldSimple')) {
    const said = textOf(field) === '' ? wordsOfField(field.attribs['w:instr'] ?? '') : null;
    if (said !== null) put(field, make('w:r', {}, [words(said)]));
  }
  let begin: Element | null = null;
  let parts: Element[] = [];
  let hasResult = false;
  const ends = (end: Element): void => {
    const said = hasResult ? null : wordsOfField(parts.map(ownText).join(''));
    if (begin && said !== null) {
      put(begin, words(said));
      for (const each of [...parts, end]) remove(each);
    }
    begin = null;
  };
  for (const run of below(body, 'w:r'))
    for (const part of run.children.filter(isTag)) {
      const type = part.name === 'w:fldChar' ? part.attribs['w:fldCharType'] : undefined;
      if (type === 'begin') [begin, parts, hasResult] = [part, [], false];
      else if (type === 'separate') hasResult = true;
      else if (type === 'end') ends(part);
      else if (part.name === 'w:instrText') parts.push(part);
    }
};

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const raised = (power: string): string =>
  /^\d+$/u.test(power) ? power.replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit) : `^${power}`;

/** A formula in one line: 亩数×95元, 1/3, 10². */
const formulaOf = (node: Element): string =>
  node.children
    .filter(isTag)
    .map((part) => {
      const of = (name: string): string => {
        const found = child(part, name);
        return found ? formulaOf(found) : '';
      };
      if (part.name === 'm:t') return ownText(part);
      if (part.name === 'm:f') return `${of('m:num')}/${of('m:den')}`;
      if (part.name === 'm:sSup') return `${of('m:e')}${raised(of('m:sup'))}`;
      return formulaOf(part);
    })
    .join('');

const writeFormulas = (body: Document): void => {
  for (const formula of below(body, 'm:oMath')) put(formula, make('w:r', {}, [words(formulaOf(formula))]));
};

/**
 * Writes out, as words of their runs, what converters of Word documents leave out without a word (findings/): characters
 * with a reading, framed and merged ones, formulas. What is struck twice is struck, and a tab to an edge is a tab.
 */
export const writeOut = (body: Document): void => {
  writeReadings(body);
  writeFields(body);
  writeFormulas(body);
  for (const struck of below(body, 'w:dstrike')) struck.name = 'w:strike';
  for (const tab of below(body, 'w:ptab')) put(tab, make('w:tab', {}));
};

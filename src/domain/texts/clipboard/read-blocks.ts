import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Align, Block, Mark, Paragraph, Run } from './blocks';
import { isLeftOut } from './left-out';
import { linkOf, pictureOf } from './links';
import { bulletDepth, isBullet, isLabel, numberOf } from './numbering';
import { readTable } from './read-table';
import { alignOf, classesOf, marksIn } from './style';
import { paragraphsIn, tidyRuns } from './tidy-runs';

/** What is known of the whole paste, and what is counted in it. */
export interface Paste {
  readonly lineEndIsBlank: boolean;
  picturesLeftOut: number;
}

interface Around {
  readonly tag: Paragraph['tag'];
  readonly align: Align;
  readonly bullet: number | null;
  readonly marks: readonly Mark[];
  readonly href: string | null;
}

const plain: Around = { tag: 'p', align: null, bullet: null, marks: [], href: null };

/** The page's title is its only h1: headings of a text begin below. */
const headings: Readonly<Record<string, Paragraph['tag']>> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h5',
  h6: 'h6',
  pre: 'pre',
};

const boundaries: ReadonlySet<string> = new Set(
  `address article aside body center dd details dialog div dl dt fieldset figcaption figure footer form header html li main
   nav p section summary tr td th tbody thead tfoot caption`.split(/\s+/u),
);

const tagOf = (element: Element): Paragraph['tag'] =>
  headings[element.name] ?? (classesOf(element).includes('MsoTitle') ? 'h2' : 'p');

/** A heading is bold by itself. */
const withoutBold = (run: Run): Run =>
  run.kind === 'words' ? { ...run, marks: run.marks.filter((mark) => mark !== 'strong') } : run;

/** Puts paragraphs together while it walks; whatever ends a paragraph in a browser ends one here. */
class Reader {
  readonly blocks: Block[] = [];
  private runs: Run[] = [];
  private around: Around = plain;

  constructor(private readonly paste: Paste) {}

  walk(nodes: readonly AnyNode[], around: Around): void {
    for (const node of nodes)
      if (isText(node))
        this.add({ kind: 'words', text: node.data, marks: around.marks, href: around.href }, around);
      else if (isTag(node) && !isLeftOut(node)) this.element(node, around);
  }

  flush(): void {
    const { tag, align, bullet } = this.around;
    const parts = tag === 'pre' ? [this.runs] : paragraphsIn(this.runs);
    for (const part of parts) {
      const tidy = tag === 'pre' ? part : tidyRuns(part, this.paste.lineEndIsBlank);
      const runs = tag.startsWith('h') ? tidy.map(withoutBold) : tidy;
      if (runs.length > 0) this.blocks.push({ kind: 'paragraph', tag, align, bullet, runs });
    }
    this.runs = [];
  }

  private add(run: Run, around: Around): void {
    if (this.runs.length === 0) this.around = around;
    this.runs.push(run);
  }

  private element(element: Element, around: Around): void {
    const { name, children } = element;
    if (name === 'br') this.add({ kind: 'break' }, around);
    else if (name === 'img') this.picture(element, around);
    else if (isLabel(element)) this.label(element, around);
    else if (name === 'hr') this.block({ kind: 'rule' });
    else if (name === 'table') this.block(readTable(element, (nodes) => readBlocks(nodes, this.paste)));
    else if (name === 'ul' || name === 'ol') this.list(element, name);
    else if (name === 'blockquote') this.block({ kind: 'quote', blocks: readBlocks(children, this.paste) });
    else if (headings[name] || boundaries.has(name)) this.paragraph(element, around);
    else
      this.walk(children, {
        ...around,
        marks: marksIn(element, around.marks),
        href: name === 'a' ? linkOf(element) : around.href,
      });
  }

  private paragraph(element: Element, around: Around): void {
    this.flush();
    const tag = tagOf(element);
    this.walk(element.children, {
      tag: tag === 'p' ? around.tag : tag,
      align: alignOf(element) ?? (element.name === 'center' ? 'center' : around.align),
      bullet: bulletDepth(element) ?? around.bullet,
      marks: marksIn(element, around.marks),
      href: around.href,
    });
    this.flush();
  }

  private label(label: Element, around: Around): void {
    if (!isBullet(label))
      this.add({ kind: 'words', text: numberOf(label), marks: around.marks, href: null }, around);
  }

  private picture(element: Element, around: Around): void {
    const picture = pictureOf(element);
    if (picture) this.add(picture, around);
    else this.paste.picturesLeftOut += 1;
  }

  private block(block: Block | null): void {
    this.flush();
    if (block) this.blocks.push(block);
  }

  private list(element: Element, tag: 'ul' | 'ol'): void {
    const items = element.children.flatMap((node): Array<readonly Block[]> => {
      if (!isTag(node) || isLeftOut(node)) return [];
      const blocks = readBlocks(node.name === 'li' ? node.children : [node], this.paste);
      return blocks.length === 0 ? [] : [blocks];
    });
    const start = Number(element.attribs.start);
    this.block(
      items.length === 0
        ? null
        : { kind: 'list', tag, start: start > 1 && start < 10_000 ? start : null, items },
    );
  }
}

/** The blocks of some nodes; the words outside of paragraphs are paragraphs, too. */
export const readBlocks = (nodes: readonly AnyNode[], paste: Paste): readonly Block[] => {
  const reader = new Reader(paste);
  reader.walk(nodes, plain);
  reader.flush();
  return reader.blocks;
};

import type { NodeSpec, TagParseRule } from 'prosemirror-model';
import { alignmentOf, alignOf } from './align';

const aligned: NodeSpec = { attrs: { align: { default: null } } };

const fromTag = (tag: string, attrs: Readonly<Record<string, unknown>> = {}): TagParseRule => ({
  tag,
  getAttrs: (element) => ({ ...attrs, align: alignmentOf(element) }),
});

/** Paragraphs and what stands like one. Strapi's field keeps HTML; how it is written stands in write-text.ts. */
export const blocks = {
  doc: { content: 'block+' },
  paragraph: {
    ...aligned,
    content: 'inline*',
    group: 'block',
    parseDOM: [fromTag('p'), fromTag('dt'), fromTag('dd'), fromTag('figcaption')],
    toDOM: (node) => ['p', alignOf(node), 0],
  },
  heading: {
    attrs: { level: { default: 2 }, align: { default: null } },
    content: 'inline*',
    group: 'block',
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => fromTag(`h${level}`, { level })),
    toDOM: (node) => [`h${node.attrs.level}`, alignOf(node), 0],
  },
  quote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  verbatim: {
    content: 'text*',
    marks: '',
    group: 'block',
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', 0],
  },
} satisfies Record<string, NodeSpec>;

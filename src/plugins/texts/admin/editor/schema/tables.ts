import type { Node, NodeSpec } from 'prosemirror-model';
import { alignmentOf, alignOf } from './align';

const spanAt = (element: HTMLElement, name: string): number => {
  const span = Number(element.getAttribute(name));
  return Number.isInteger(span) && span >= 1 && span <= 1000 ? span : 1;
};

const cellAttributes = (element: HTMLElement) => ({
  colspan: spanAt(element, 'colspan'),
  rowspan: spanAt(element, 'rowspan'),
  align: alignmentOf(element),
});

const shown = (node: Node): Record<string, string> => ({
  ...(node.attrs.colspan === 1 ? {} : { colspan: String(node.attrs.colspan) }),
  ...(node.attrs.rowspan === 1 ? {} : { rowspan: String(node.attrs.rowspan) }),
  ...alignOf(node),
});

const cell = (tag: 'td' | 'th', tableRole: string): NodeSpec => ({
  // prosemirror-tables asks for `colwidth`; widths are not kept.
  attrs: {
    colspan: { default: 1 },
    rowspan: { default: 1 },
    colwidth: { default: null },
    align: { default: null },
  },
  content: '(paragraph | heading | bullets | numbers | quote | rule | verbatim)+',
  tableRole,
  isolating: true,
  parseDOM: [{ tag, getAttrs: cellAttributes }],
  toDOM: (node) => [tag, shown(node), 0],
});

/** Names and roles as prosemirror-tables knows them. The caption is an attribute: every child of a table is a row there. */
export const tables = {
  table: {
    attrs: { caption: { default: '' } },
    content: 'table_row+',
    tableRole: 'table',
    isolating: true,
    group: 'block',
    parseDOM: [
      {
        tag: 'table',
        getAttrs: (element) => ({
          caption: element.querySelector(':scope > caption')?.textContent?.trim() ?? '',
        }),
      },
      { tag: 'caption', ignore: true },
    ],
    toDOM: ({ attrs }) =>
      attrs.caption === ''
        ? ['table', ['tbody', 0]]
        : ['table', ['caption', { contenteditable: 'false' }, attrs.caption], ['tbody', 0]],
  },
  table_row: {
    content: '(table_cell | table_header)*',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  table_cell: cell('td', 'cell'),
  table_header: cell('th', 'header_cell'),
} satisfies Record<string, NodeSpec>;

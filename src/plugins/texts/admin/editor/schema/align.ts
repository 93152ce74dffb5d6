import type { Node } from 'prosemirror-model';

const alignments = ['left', 'center', 'right', 'justify'];

/** How an element of a text is aligned; null as text stands anyway. */
export const alignmentOf = (element: HTMLElement): string | null => {
  const align = element.getAttribute('align')?.toLowerCase() ?? '';
  return alignments.includes(align) ? align : null;
};

/** The editor shows alignment as a browser would: by the attribute. */
export const alignOf = ({ attrs }: Node): Record<string, string> =>
  typeof attrs.align === 'string' ? { align: attrs.align } : {};

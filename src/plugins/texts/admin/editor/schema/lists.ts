import type { NodeSpec } from 'prosemirror-model';

const numberAt = (element: HTMLElement, name: string): number | null => {
  const text = element.getAttribute(name) ?? '';
  return /^\d{1,4}$/u.test(text) ? Number(text) : null;
};

const shown = (attrs: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attrs)
      .filter(([, value]) => value !== null && value !== false)
      .map(([name, value]) => [name, value === true ? '' : String(value)]),
  );

export const lists = {
  bullets: {
    content: 'item+',
    group: 'block',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  numbers: {
    attrs: { start: { default: null }, type: { default: null }, reversed: { default: false } },
    content: 'item+',
    group: 'block',
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (element) => ({
          start: numberAt(element, 'start'),
          type: /^[1aAiI]$/u.exec(element.getAttribute('type') ?? '')?.[0] ?? null,
          reversed: element.hasAttribute('reversed'),
        }),
      },
    ],
    toDOM: ({ attrs }) => ['ol', shown(attrs), 0],
  },
  item: {
    attrs: { value: { default: null } },
    content: 'paragraph block*',
    defining: true,
    parseDOM: [{ tag: 'li', getAttrs: (element) => ({ value: numberAt(element, 'value') }) }],
    toDOM: ({ attrs }) => ['li', shown(attrs), 0],
  },
} satisfies Record<string, NodeSpec>;

import type { MarkSpec, NodeSpec } from 'prosemirror-model';
import { isOpenAddress } from '../../../../../domain/texts/clipboard/links';

const attributesOf = (attrs: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attrs).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

const given = (element: HTMLElement, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, element.getAttribute(name)]));

export const inlineNodes = {
  text: { group: 'inline' },
  break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  picture: {
    inline: true,
    group: 'inline',
    draggable: true,
    attrs: {
      src: {},
      alt: { default: '' },
      title: { default: null },
      width: { default: null },
      height: { default: null },
      'data-file': { default: null },
    },
    parseDOM: [
      {
        tag: 'img[src]',
        getAttrs: (element) => ({
          ...given(element, 'src', 'title', 'width', 'height', 'data-file'),
          alt: element.getAttribute('alt') ?? '',
        }),
      },
    ],
    toDOM: ({ attrs }) => ['img', attributesOf(attrs)],
  },
} satisfies Record<string, NodeSpec>;

const mark = (tag: string, ...others: readonly string[]): MarkSpec => ({
  parseDOM: [tag, ...others].map((each) => ({ tag: each })),
  toDOM: () => [tag, 0],
});

export const marks = {
  link: {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) =>
          isOpenAddress(element.getAttribute('href') ?? '') ? given(element, 'href', 'title') : false,
      },
    ],
    toDOM: ({ attrs }) => ['a', { ...attributesOf(attrs), rel: 'noopener noreferrer' }, 0],
  },
  strong: mark('strong', 'b'),
  em: mark('em', 'i'),
  u: mark('u'),
  s: mark('s', 'strike'),
  sub: { ...mark('sub'), excludes: 'sub sup' },
  sup: { ...mark('sup'), excludes: 'sub sup' },
  del: mark('del'),
  ins: mark('ins'),
  mark: mark('mark'),
  q: mark('q'),
  code: mark('code'),
} satisfies Record<string, MarkSpec>;

export type MarkName = keyof typeof marks;

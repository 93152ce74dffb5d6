/**
 * What a text with form (富文本) may hold in public: the shape of an official document and nothing that runs, loads or
 * looks like the site around it. A front end may show it as it is. Alignment is an attribute, not a style, so that no
 * style need be let through.
 */
export const allowedElements: Readonly<Record<string, readonly string[]>> = {
  p: ['align'],
  div: ['align'],
  h1: ['align'],
  h2: ['align'],
  h3: ['align'],
  h4: ['align'],
  h5: ['align'],
  h6: ['align'],
  br: [],
  hr: [],
  strong: [],
  b: [],
  em: [],
  i: [],
  u: [],
  s: [],
  sub: [],
  sup: [],
  // What was taken out of an older wording and what came in: amendments are published so.
  del: [],
  ins: [],
  mark: [],
  blockquote: [],
  q: [],
  pre: [],
  code: [],
  ul: [],
  ol: ['start', 'type', 'reversed'],
  li: ['value'],
  dl: [],
  dt: [],
  dd: [],
  table: [],
  caption: [],
  colgroup: ['span'],
  col: ['span'],
  thead: [],
  tbody: [],
  tfoot: [],
  tr: [],
  th: ['colspan', 'rowspan', 'scope', 'align'],
  td: ['colspan', 'rowspan', 'align'],
  a: ['href', 'title'],
  img: ['src', 'alt', 'title', 'width', 'height', 'data-file'],
  figure: [],
  figcaption: [],
};

/** Where a link or a picture may lead, beside an address of this site. */
export const allowedSchemes: readonly string[] = ['http', 'https', 'mailto', 'tel'];

/** What stands in these is no text for readers. */
export const elementsWithoutText: readonly string[] = [
  'script',
  'style',
  'textarea',
  'option',
  'noscript',
  'title',
  'template',
  'iframe',
  'object',
  'embed',
  'applet',
  'svg',
  'math',
  'audio',
  'video',
  'noembed',
  'noframes',
];

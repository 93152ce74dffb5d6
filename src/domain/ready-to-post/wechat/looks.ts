/** How an element of a public text is shown: as which element, and with which style on it. */
export interface Look {
  readonly as: string;
  readonly style: string;
}

const paragraph = 'margin: 0 0 16px; line-height: 1.75';
const heading = 'margin: 24px 0 12px; line-height: 1.5; font-weight: bold';
const cell = 'border: 1px solid #bfbfbf; padding: 6px 8px; vertical-align: top; word-break: break-word';

/** Elements that are not here are left out, and what stands in them stays. */
export const looks: Readonly<Record<string, Look>> = {
  p: { as: 'p', style: paragraph },
  div: { as: 'section', style: paragraph },
  h1: { as: 'h2', style: `${heading}; font-size: 20px` },
  h2: { as: 'h2', style: `${heading}; font-size: 18px` },
  h3: { as: 'h3', style: `${heading}; font-size: 17px` },
  h4: { as: 'h4', style: `${heading}; font-size: 16px` },
  h5: { as: 'h4', style: `${heading}; font-size: 16px` },
  h6: { as: 'h4', style: `${heading}; font-size: 16px` },
  strong: { as: 'strong', style: '' },
  b: { as: 'strong', style: '' },
  em: { as: 'em', style: '' },
  i: { as: 'em', style: '' },
  u: { as: 'u', style: '' },
  s: { as: 's', style: '' },
  sub: { as: 'sub', style: '' },
  sup: { as: 'sup', style: '' },
  del: { as: 'span', style: 'text-decoration: line-through' },
  ins: { as: 'span', style: 'text-decoration: underline' },
  mark: { as: 'span', style: 'background-color: #fff3b0' },
  code: { as: 'span', style: 'background-color: #f2f2f2; padding: 0 4px' },
  blockquote: {
    as: 'blockquote',
    style: 'margin: 0 0 16px; padding: 8px 12px; border-left: 3px solid #bfbfbf; color: #595959',
  },
  pre: { as: 'pre', style: 'margin: 0 0 16px; white-space: pre-wrap; word-break: break-word' },
  ul: { as: 'ul', style: 'margin: 0 0 16px; padding: 0 0 0 24px; list-style-type: disc' },
  ol: { as: 'ol', style: 'margin: 0 0 16px; padding: 0 0 0 28px' },
  li: { as: 'li', style: 'line-height: 1.75' },
  dl: { as: 'section', style: 'margin: 0 0 16px' },
  // A paragraph may stand in these.
  dt: { as: 'section', style: 'margin: 0; font-weight: bold; line-height: 1.75' },
  dd: { as: 'section', style: 'margin: 0 0 8px; padding: 0 0 0 24px; line-height: 1.75' },
  thead: { as: 'thead', style: '' },
  tbody: { as: 'tbody', style: '' },
  tfoot: { as: 'tfoot', style: '' },
  tr: { as: 'tr', style: '' },
  th: { as: 'th', style: `${cell}; background-color: #f2f2f2; font-weight: bold` },
  td: { as: 'td', style: cell },
  caption: { as: 'section', style: 'margin: 0 0 8px; text-align: center; font-weight: bold' },
  figure: { as: 'section', style: 'margin: 0 0 16px' },
  figcaption: {
    as: 'section',
    style: 'margin: 4px 0 0; text-align: center; font-size: 14px; color: #595959',
  },
};

export const rule = 'margin: 16px 0; border: 0; border-top: 1px solid #bfbfbf';
export const picture = 'max-width: 100%; height: auto';

const MOST_COLUMNS_AT_ONCE = 4;
const COLUMN_PX = 80;

/** A table is as wide as the phone; with many columns it is moved sideways by itself, and the page stays where it is. */
export const tableLooks = (columns: number): { readonly around: string; readonly table: string } => ({
  around: 'margin: 0 0 16px; max-width: 100%; overflow-x: auto',
  table: `width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.5${
    columns > MOST_COLUMNS_AT_ONCE ? `; min-width: ${columns * COLUMN_PX}px` : ''
  }`,
});

/** How `<ol type>` counts. */
export const counters: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** Tags behind or before which a page begins a new line. */
const lines = /^(?:br|p|div|li|ul|ol|dl|dt|dd|tr|table|h[1-6]|hr|section|article|center|pre|blockquote)$/iu;
/** Tags that only give their text a form. */
const forms =
  /^(?:span|font|b|strong|i|em|u|a|o:p|td|th|tbody|thead|tfoot|sup|sub|small|big|label|code|body|html|mark)$/iu;
/** Tags with which something goes that the text does not say: a picture, a line through the words. */
const losses = /^(?:img|s|del|strike|input|script|style|iframe|video|audio|object|embed|svg|canvas)$/iu;
const tag = /<\/?([a-z][a-z0-9:]{0,15})(?:\s[^<>]*)?\/?>/giu;

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '　',
  thinsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  bull: '•',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  times: '×',
  radic: '√',
};
const entity = /&(?:([a-z]{2,6})|#(\d{1,6})|#x([\da-f]{1,5}));/giu;

const character = (code: number, written: string): string =>
  code > 31 && (code < 0xd800 || code > 0xdfff) && code <= 0x10ffff ? String.fromCodePoint(code) : written;

const withoutEntities = (text: string): string =>
  text
    .replace(/&amp;/giu, '&')
    .replace(entity, (written, name?: string, decimal?: string, hex?: string) =>
      name === undefined
        ? character(Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10), written)
        : (entities[name.toLowerCase()] ?? written),
    );

export interface WebText {
  readonly text: string;
  /** Tags of which the text does not tell what they show; empty: none. */
  readonly lost: string;
}

/** What a page would show of a text that a web system wrote with its tags and entities: 申请条件<br>申请材料&nbsp;. */
export const webText = (written: string): WebText => {
  if (!/[<&]/u.test(written)) return { text: written, lost: '' };
  const plain = withoutEntities(written);
  const lost = new Set<string>();
  let broken = false;
  const text = plain.replace(tag, (whole, name: string) => {
    if (losses.test(name)) lost.add(whole);
    else if (lines.test(name)) broken = true;
    else if (!forms.test(name)) return whole;
    return lines.test(name) ? '\n' : '';
  });
  return { text: broken ? text.replace(/\n\s*\n/gu, '\n').trim() : text, lost: [...lost].join(' ') };
};

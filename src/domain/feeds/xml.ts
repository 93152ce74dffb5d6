/** What XML 1.0 cannot hold in any form: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text that can stand in every format. */
export const writable = (text: string): string => text.replace(unwritable, '');

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Also where nothing asks for it: `]]>` may not stand in a text.
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const textEscaped = (text: string): string =>
  writable(text).replace(/[&<>\r]/g, (sign) => escapes[sign] ?? sign);
const attributeEscaped = (text: string): string =>
  writable(text).replace(/[&<>"\t\n\r]/g, (sign) => escapes[sign] ?? sign);

/** XML that has been written. */
export interface Xml {
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string | number>>;

/** An element; a string among what it holds is text. */
export const element = (
  name: string,
  attributes: Attributes,
  ...inside: ReadonlyArray<Xml | string | null>
): Xml => {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${attributeEscaped(String(value))}"`)
    .join('');
  const content = inside
    .map((part) => (part === null ? '' : typeof part === 'string' ? textEscaped(part) : part.xml))
    .join('');
  return { xml: content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>` };
};

export const document = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;

import { Parser } from 'htmlparser2';
import { elementsWithoutText } from '../texts/allowed';

const silent: ReadonlySet<string> = new Set(elementsWithoutText);
const blocks: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table caption tr figure figcaption hr br'.split(
    ' ',
  ),
);

/** Lines under construction: blanks are one blank, and a line that is empty is none. */
class Lines {
  private readonly kept: string[] = [];
  private line = '';
  private signs = 0;

  add(text: string): void {
    this.line += text;
  }

  end(): void {
    const line = this.line.replace(/\s+/gu, ' ').trim();
    if (line !== '') this.kept.push(line);
    this.signs += line.length;
    this.line = '';
  }

  get text(): string {
    this.end();
    return this.kept.join('\n');
  }

  get length(): number {
    return this.signs;
  }
}

/** So much is read at a time. */
const PIECE = 8_192;

/**
 * The words of a text with form, a line for each paragraph, item or row: for places that know no form. Where `enough` signs
 * are all that is wanted, little more than those are read.
 */
export const plainOfHtml = (html: string, enough = Number.POSITIVE_INFINITY): string => {
  const lines = new Lines();
  const lists: Array<number | null> = [];
  let quiet = 0;
  let cells = 0;
  const parser = new Parser({
    onopentag(name, { start, value }) {
      if (silent.has(name)) quiet += 1;
      if (blocks.has(name)) lines.end();
      if (name === 'tr') cells = 0;
      if (name === 'ol' || name === 'ul') lists.push(name === 'ol' ? Number(start ?? 1) : null);
      if (name === 'li') {
        const number = lists.at(-1) ?? null;
        const said = number === null ? null : Number(value ?? number);
        lines.add(said === null ? '· ' : `${said}. `);
        if (said !== null) lists[lists.length - 1] = said + 1;
      }
      if (name === 'td' || name === 'th') {
        if (cells > 0) lines.add(' ｜ ');
        cells += 1;
      }
    },
    ontext(text) {
      if (quiet === 0) lines.add(text);
    },
    onclosetag(name) {
      if (silent.has(name)) quiet = Math.max(0, quiet - 1);
      if (blocks.has(name)) lines.end();
      if (name === 'ol' || name === 'ul') lists.pop();
    },
  });
  for (let at = 0; at < html.length && lines.length <= enough; at += PIECE)
    parser.write(html.slice(at, at + PIECE));
  parser.end();
  return lines.text;
};

import { Parser } from 'htmlparser2';
import type { Language } from '../../codes';
import { elementsWithoutText } from '../../texts/allowed';
import { word } from '../words';
import { counters, type Look, looks, picture, rule } from './looks';
import { Writer } from './writer';

export * from './allowed';

type Attributes = Readonly<Record<string, string>>;

const silent: ReadonlySet<string> = new Set(elementsWithoutText);
const whole = /^\d{1,4}$/u;
const absolute = /^https?:\/\//iu;

const number = (value: string | undefined): string | null => (value && whole.test(value) ? value : null);

const styleOf = (name: string, { style }: Look, { align, type }: Attributes): string => {
  const aligned = align && /^(?:left|center|right|justify)$/u.test(align) ? `text-align: ${align}` : '';
  const counted = name === 'ol' ? `list-style-type: ${counters[type ?? ''] ?? 'decimal'}` : '';
  return [style, counted, aligned].filter((part) => part !== '').join('; ');
};

const attributesOf = (name: string, given: Attributes): Readonly<Record<string, string | null>> => {
  switch (name) {
    case 'ol':
      return { start: number(given.start), reversed: given.reversed === undefined ? null : '' };
    case 'li':
      return { value: number(given.value) };
    case 'td':
    case 'th':
      return { colspan: number(given.colspan), rowspan: number(given.rowspan) };
    default:
      return {};
  }
};

/** The address that must stand after the words of a link; null where they are the address, or it leads nowhere from there. */
const toldAddress = (href: string, words: string): string | null => {
  const told = href.trim().replace(/^(?:mailto|tel):/iu, '');
  const leads = absolute.test(told) || told !== href.trim();
  return leads && told !== '' && !words.includes(told) ? told : null;
};

/** One pass over a text, without recursion: however deep it is, it needs no more stack. */
class Article {
  private readonly writer = new Writer();
  private quiet = 0;
  private link: { readonly href: string; words: string } | null = null;

  constructor(private readonly language: Language) {}

  open(name: string, given: Attributes): void {
    if (silent.has(name)) this.quiet += 1;
    if (this.quiet > 0) return;
    switch (name) {
      case 'a':
        this.link = { href: given.href ?? '', words: '' };
        break;
      case 'img':
        this.picture(given);
        break;
      case 'q':
        this.writer.text('“');
        break;
      case 'br':
        this.writer.open('br', '');
        break;
      case 'hr':
        this.writer.open('hr', rule);
        break;
      case 'table':
        this.writer.openTable();
        break;
      default:
        this.element(name, given);
    }
  }

  text(text: string): void {
    if (this.quiet > 0) return;
    this.writer.text(text);
    if (this.link) this.link.words += text;
  }

  close(name: string): void {
    if (silent.has(name)) this.quiet = Math.max(0, this.quiet - 1);
    else if (this.quiet === 0) this.end(name);
  }

  get html(): string {
    return this.writer.html;
  }

  private element(name: string, given: Attributes): void {
    const look = looks[name];
    if (!look) return;
    const { writer } = this;
    if (name === 'tr') writer.row();
    if (name === 'td' || name === 'th') writer.cell(Number(number(given.colspan) ?? 1));
    if (name === 'caption') writer.openCaption();
    writer.open(look.as, styleOf(name, look, given), attributesOf(name, given));
  }

  private end(name: string): void {
    const look = looks[name];
    if (name === 'a') this.endLink();
    else if (name === 'q') this.writer.text('”');
    else if (name === 'table') this.writer.closeTable();
    else if (look) this.writer.close(look.as);
    if (name === 'caption') this.writer.closeCaption();
  }

  private endLink(): void {
    const told = this.link && toldAddress(this.link.href, this.link.words);
    this.link = null;
    if (told) this.writer.text(`${word(this.language, 'open')}${told}${word(this.language, 'close')}`);
  }

  /** A picture whose whole address is not known would be a hole in the article: its words stand in its place. */
  private picture({ src = '', alt = '', width }: Attributes): void {
    const wide = number(width);
    if (absolute.test(src))
      this.writer.open('img', wide ? `width: ${wide}px; ${picture}` : picture, { src, alt });
    else if (alt !== '')
      this.writer.text(
        `${word(this.language, 'open')}${word(this.language, 'picture')}${word(this.language, 'colon')}${alt}${word(this.language, 'close')}`,
      );
  }
}

/** A public text as the body of a WeChat article: see allowed.ts. */
export const wechatHtml = (html: string, language: Language): string => {
  const article = new Article(language);
  const parser = new Parser({
    onopentag: (name, attributes) => article.open(name, attributes),
    ontext: (text) => article.text(text),
    onclosetag: (name) => article.close(name),
  });
  parser.end(html);
  return article.html;
};

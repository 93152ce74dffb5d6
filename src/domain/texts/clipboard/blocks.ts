/** Text inside a paragraph: what the allow-list has as inline elements, the outer first. */
export type Mark = 'strong' | 'em' | 'u' | 's' | 'sub' | 'sup' | 'del' | 'ins' | 'mark' | 'code';

export interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly href: string | null;
}
export interface Picture {
  readonly kind: 'picture';
  readonly src: string;
  readonly alt: string;
}
export type Run = Words | Picture | { readonly kind: 'break' };

/** Left is how text stands anyway, and justified is how Word and WPS write every paragraph: neither is kept. */
export type Align = 'center' | 'right' | null;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly tag: 'p' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'pre';
  readonly align: Align;
  readonly runs: readonly Run[];
  /** Depth of a bulleted paragraph of Word or WPS, from 1; its list is put together afterwards. */
  readonly bullet: number | null;
}
export interface List {
  readonly kind: 'list';
  readonly tag: 'ul' | 'ol';
  readonly start: number | null;
  readonly items: ReadonlyArray<readonly Block[]>;
}
export interface Cell {
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly align: Align;
  readonly blocks: readonly Block[];
}
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly rows: ReadonlyArray<readonly Cell[]>;
  /** How many of the first rows are repeated as headings. */
  readonly headRows: number;
}
export type Block =
  | Paragraph
  | List
  | Table
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule' };

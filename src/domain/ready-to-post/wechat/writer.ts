import { attributesText, encodeText } from '../../texts/encode';
import { tableLooks } from './looks';

type Attributes = Readonly<Record<string, string | null>>;

/** A table whose columns are counted while its rows are written. */
interface OpenTable {
  /** The place among the pieces where its beginning is to stand. */
  readonly at: number;
  columns: number;
  inRow: number;
}

/** HTML under construction, piece by piece. */
export class Writer {
  private readonly pieces: string[] = [];
  private readonly tables: OpenTable[] = [];
  private captionAt: number | null = null;

  open(element: string, style: string, attributes: Attributes = {}): void {
    this.pieces.push(`<${element}${attributesText({ ...attributes, style: style === '' ? null : style })}>`);
  }

  close(element: string): void {
    this.pieces.push(`</${element}>`);
  }

  text(text: string): void {
    this.pieces.push(encodeText(text));
  }

  openTable(): void {
    this.tables.push({ at: this.pieces.push('') - 1, columns: 0, inRow: 0 });
  }

  row(): void {
    const table = this.tables.at(-1);
    if (table) table.inRow = 0;
  }

  cell(span: number): void {
    const table = this.tables.at(-1);
    if (!table) return;
    table.inRow += span;
    table.columns = Math.max(table.columns, table.inRow);
  }

  closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const { around, table: style } = tableLooks(table.columns);
    // What stands there already is the caption.
    this.pieces[table.at] += `<section style="${around}"><table style="${style}">`;
    this.pieces.push('</table></section>');
  }

  openCaption(): void {
    this.captionAt = this.pieces.length;
  }

  /** A caption becomes a line above its table. */
  closeCaption(): void {
    const table = this.tables.at(-1);
    if (table && this.captionAt !== null)
      this.pieces[table.at] += this.pieces.splice(this.captionAt).join('');
    this.captionAt = null;
  }

  get html(): string {
    return this.pieces.join('');
  }
}

import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { refuseFile } from '../../../../domain/workbook';

type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part wants to be told. Names come without their namespace prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Asked after each piece: true ends the reading early. */
  enough?(): boolean;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A part is written in UTF-8 or, as few programs do, in UTF-16: its first two bytes tell. */
const encodingOf = (start: Buffer): string => {
  const mark = start.toString('hex', 0, 2);
  if (mark === 'fffe') return 'utf-16le';
  return mark === 'feff' ? 'utf-16be' : 'utf-8';
};

/** Reads a part piece by piece. DTDs are not followed, so there are no entities to expand. */
export const readXml = async (stream: Readable, handlers: XmlHandlers): Promise<void> => {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', () => {
    throw refuseFile('DAMAGED');
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(local(name), attributes));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)));
  let decoder: TextDecoder | null = null;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
    if (handlers.enough?.() === true) return;
  }
  parser.write(decoder?.decode() ?? '');
  parser.close();
};

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from '../../../../plugin-kit/http/encodings';

const compressors: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify<Buffer, object, Buffer>(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify<Buffer, object, Buffer>(gzip)(bytes, { level: 5 }),
};

/** The bytes of an answer. What is made of them, a tag and shorter forms, is made once, however often they are sent. */
export class Body {
  private made: Buffer | undefined;
  private readonly encoded = new Map<Encoding, Promise<Buffer>>();
  private hash: string | undefined;

  constructor(private readonly text: string) {}

  get bytes(): Buffer {
    this.made ??= Buffer.from(this.text, 'utf8');
    return this.made;
  }

  get length(): number {
    return this.bytes.length;
  }

  /** What is quickest to send: the text, which Node writes together with the head, as long as nobody needed its bytes. */
  get content(): string | Buffer {
    return this.made ?? this.text;
  }

  /** The same bytes have the same tag, in whichever process. */
  get tag(): string {
    this.hash ??= createHash('sha1').update(this.bytes).digest('base64url');
    return this.hash;
  }

  in(encoding: Encoding): Promise<Buffer> {
    const known = this.encoded.get(encoding);
    if (known) return known;
    const made = compressors[encoding](this.bytes);
    this.encoded.set(encoding, made);
    return made;
  }
}

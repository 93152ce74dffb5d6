import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ContentFacts, HEAD_BYTES, trueType } from '../../../../domain/files';

/** Lets a stream through and says afterwards what it was. Its fields are hidden: storages take a stream's `size` for what is to come. */
export class Fingerprint extends Transform {
  readonly #hash = createHash('sha256');
  #head = Buffer.alloc(0);
  #bytes = 0;

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    if (this.#head.length < HEAD_BYTES)
      this.#head = Buffer.concat([this.#head, chunk]).subarray(0, HEAD_BYTES);
    done(null, chunk);
  }

  /** To be asked once, at the end. `declared`: the media type that it was given. */
  facts(declared: string): ContentFacts {
    return {
      sha256: this.#hash.digest('hex'),
      size: this.#bytes,
      mimeType: trueType(declared, this.#head),
    };
  }
}

/** What a file on the disk is. */
export const fingerprintOf = async (path: string, declared = ''): Promise<ContentFacts> => {
  const fingerprint = new Fingerprint();
  await pipeline(createReadStream(path), fingerprint.resume());
  return fingerprint.facts(declared);
};

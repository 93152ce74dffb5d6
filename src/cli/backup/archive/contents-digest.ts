import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import type { Manifest } from './manifest';

/** Lets bytes through and knows their checksum afterwards. */
export class Checksum extends Transform {
  readonly #hash = createHash('sha256');

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk);
    done(null, chunk);
  }

  /** To be asked once, at the end. */
  hex(): string {
    return this.#hash.digest('hex');
  }
}

/** Sums up the entries of an archive in their order, without keeping a list of them. */
export const contentsDigest = (): {
  add(name: string, size: number, sha256: string): void;
  sum(): Manifest['contents'];
} => {
  const hash = createHash('sha256');
  let entries = 0;
  return {
    add: (name, size, sha256) => {
      hash.update(`${name} ${size} ${sha256}\n`);
      entries += 1;
    },
    sum: () => ({ entries, sha256: hash.digest('hex') }),
  };
};

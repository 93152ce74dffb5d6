/** The part of tar-stream 2.2 that is used here; the package brings no types. */
declare module 'tar-stream' {
  import type { Readable, Writable } from 'node:stream';

  interface Header {
    readonly name: string;
    readonly size?: number;
    readonly mode?: number;
    readonly type?: string;
    readonly linkname?: string;
  }
  interface Pack extends Readable {
    entry(header: Header, content: Buffer, done: (error?: Error | null) => void): Writable;
    entry(header: Header, done: (error?: Error | null) => void): Writable;
    finalize(): void;
  }
  interface Extract extends Writable {
    on(
      event: 'entry',
      listener: (header: Header, content: Readable, next: (error?: unknown) => void) => void,
    ): this;
    on(event: string, listener: (...args: unknown[]) => void): this;
  }
  export function pack(): Pack;
  export function extract(): Extract;
}

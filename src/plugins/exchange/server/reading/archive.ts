import { open as openFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Entry, open, type ZipFile } from 'yauzl';
import {
  kindOfParts,
  kindOfStart,
  kindOfStreams,
  limits,
  refuseFile,
  refuseOther,
  WorkbookRefused,
} from '../../../../domain/workbook';
import { streamNames } from './ole-streams';

/** A workbook's parts by name. Opening it has shown that unpacking all of them is safe. */
export interface Archive {
  has(name: string): boolean;
  stream(name: string): Promise<Readable>;
  close(): void;
}

const OLE2 = 'd0cf11e0';
const ZIP = '504b0304';
const LARGE = 1024 * 1024;

/** So much of a file tells what it is. */
const START = 4096;

/** Encrypted workbooks and those of the old format are OLE2 containers. What else is no workbook is told by its kind. */
const checkSignature = async (path: string): Promise<void> => {
  const file = await openFile(path, 'r').catch(() => {
    throw refuseFile('NO_FILE');
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START), 0, START, 0).catch(() => {
      throw refuseFile('NO_FILE');
    });
    const start = buffer.subarray(0, bytesRead);
    const signature = start.toString('hex', 0, 4);
    if (signature === ZIP) return;
    const isOle = signature === OLE2;
    const kind = isOle ? kindOfStreams(await streamNames(file)) : kindOfStart(start.toString('latin1'));
    if (kind !== null) throw refuseOther(kind);
    throw refuseFile(isOle ? 'ENCRYPTED' : 'NOT_A_WORKBOOK');
  } finally {
    await file.close();
  }
};

const openZip = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    // The sizes that a file declares are not believed: what comes out is counted.
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: false }, (error, zip) =>
      error ? reject(refuseFile('DAMAGED')) : resolve(zip),
    );
  });

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    if (entry.isEncrypted()) return reject(refuseFile('ENCRYPTED'));
    zip.openReadStream(entry, (error, stream) => (error ? reject(refuseFile('DAMAGED')) : resolve(stream)));
  });

const entriesOf = (zip: ZipFile): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    if (zip.entryCount > limits.entries) return reject(refuseFile('TOO_LARGE'));
    zip.on('error', () => reject(refuseFile('DAMAGED')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > limits.entries) reject(refuseFile('TOO_LARGE'));
      else zip.readEntry();
    });
    zip.readEntry();
  });

/** Unpacks everything once, keeping nothing, and stops as soon as it grows too large. */
const weigh = async (zip: ZipFile, entries: readonly Entry[]): Promise<void> => {
  let total = 0;
  for (const entry of entries) {
    let size = 0;
    const stream = await streamOf(zip, entry);
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length;
        total += chunk.length;
        const swollen = size > LARGE && size > entry.compressedSize * limits.ratio;
        if (swollen || total > limits.inflatedBytes) throw refuseFile('TOO_LARGE');
      }
    } catch (error) {
      throw error instanceof WorkbookRefused ? error : refuseFile('DAMAGED');
    }
  }
};

export const openArchive = async (path: string): Promise<Archive> => {
  await checkSignature(path);
  const zip = await openZip(path);
  try {
    const entries = await entriesOf(zip);
    const kind = kindOfParts(new Set(entries.map(({ fileName }) => fileName.toLowerCase())));
    if (kind !== null) throw refuseOther(kind);
    await weigh(zip, entries);
    // Names of parts are compared without case (OPC, ECMA-376 part 2).
    const byName = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
    return {
      has: (name) => byName.has(name.toLowerCase()),
      stream: (name) => {
        const entry = byName.get(name.toLowerCase());
        if (entry === undefined) throw refuseFile('DAMAGED');
        return streamOf(zip, entry);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
};

import type { FileHandle } from 'node:fs/promises';

/** The compound file of old Office programs ([MS-CFB]): a header, then sectors that a table chains to streams. */
const HEADER = 512;
const LAST_SECTOR = 0xfffffffa;
const ENTRY = 128;
/** Directories are small: what is further on names nothing that tells the kind. */
const MOST_SECTORS = 64;

const read = async (file: FileHandle, length: number, position: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
};

const namesIn = (sector: Buffer): readonly string[] => {
  const names: string[] = [];
  for (let at = 0; at + ENTRY <= sector.length; at += ENTRY) {
    const length = Math.min(64, sector.readUInt16LE(at + 64));
    if (length > 2) names.push(sector.toString('utf16le', at, at + length - 2));
  }
  return names;
};

/** The names of a container's streams, as far as its directory can be followed. */
export const streamNames = async (file: FileHandle): Promise<ReadonlySet<string>> => {
  const names = new Set<string>();
  const header = await read(file, HEADER, 0);
  if (header.length < HEADER) return names;
  const size = header.readUInt16LE(30) === 12 ? 4096 : 512;
  const sectorAt = (sector: number): Promise<Buffer> => read(file, size, (sector + 1) * size);
  let sector = header.readUInt32LE(48);
  for (let seen = 0; seen < MOST_SECTORS && sector < LAST_SECTOR; seen += 1) {
    for (const name of namesIn(await sectorAt(sector))) names.add(name);
    const perTable = size / 4;
    const table = 76 + 4 * Math.floor(sector / perTable);
    if (table + 4 > HEADER) break;
    const next = await read(file, 4, (header.readUInt32LE(table) + 1) * size + 4 * (sector % perTable));
    sector = next.length < 4 ? LAST_SECTOR : next.readUInt32LE(0);
  }
  return names;
};

import type JSZip from 'jszip';
import { DocxRefused } from './docx-refused';

/** All parts together, inflated: 4,000 pages of text have less. */
const MOST_CHARACTERS = 40_000_000;

interface Stream {
  on(event: 'data', listener: (chunk: string) => void): Stream;
  on(event: 'error' | 'end', listener: (error: Error) => void): Stream;
  pause(): Stream;
  resume(): Stream;
}

/** A part's text, given up as soon as it is longer than what is left: the size that an archive declares may be false. */
const textOf = (entry: JSZip.JSZipObject, most: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: string[] = [];
    let length = 0;
    const stream = (entry as unknown as { internalStream(type: 'string'): Stream }).internalStream('string');
    stream
      .on('data', (chunk) => {
        length += chunk.length;
        chunks.push(chunk);
        if (length <= most) return;
        stream.pause();
        reject(new DocxRefused('too-much-inside'));
      })
      .on('error', reject)
      .on('end', () => resolve(chunks.join('')))
      .resume();
  });

/** The wanted parts of an archive as text, by their paths. */
export const inflate = async (
  zip: JSZip,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> => {
  const parts = new Map<string, string>();
  let left = MOST_CHARACTERS;
  for (const [path, entry] of Object.entries(zip.files)) {
    if (!isWanted(path)) continue;
    const text = await textOf(entry, left);
    left -= text.length;
    parts.set(path, text);
  }
  return parts;
};

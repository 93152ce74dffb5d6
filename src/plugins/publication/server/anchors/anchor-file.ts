import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Anchor, printAnchor, readAnchor } from './anchor';

/** Where this installation keeps its anchors; null where it has no folder for them. */
export const anchorFile = (environment: NodeJS.ProcessEnv = process.env): string | null => {
  const { GONGKAI_ANCHORS_DIR: folder, GONGKAI_DATA_DIR: data } = environment;
  if (folder) return join(folder, 'anchors.jsonl');
  return data ? join(data, 'anchors', 'anchors.jsonl') : null;
};

/** Each line as it stands, without the empty ones. */
export const linesOf = (file: string): readonly string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

/** The latest anchor that can be read. */
export const lastAnchor = (file: string): Anchor | null => {
  const lines = linesOf(file);
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const anchor = readAnchor(lines[index] ?? '');
    if (anchor) return anchor;
  }
  return null;
};

/** Adds an anchor and waits until it is on the disk. Half a line that a crash left at the end is taken off first. */
export const appendAnchor = (file: string, anchor: Anchor): void => {
  mkdirSync(dirname(file), { recursive: true });
  const before = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const whole = before.lastIndexOf('\n') + 1;
  const opened = openSync(file, 'a', 0o644);
  try {
    if (whole < before.length) ftruncateSync(opened, whole);
    writeSync(opened, printAnchor(anchor));
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
};

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract as newExtract } from 'tar-stream';
import { CannotRun, codeOf } from '../../failure';
import { Checksum, contentsDigest } from './contents-digest';
import { isKnownName, layout, type Manifest } from './manifest';

const damaged = (file: string, zh: string, en: string): CannotRun =>
  new CannotRun(
    'BACKUP_DAMAGED',
    { zh: `${file} 不是完整的备份：${zh}`, en: `${file} is no whole backup: ${en}` },
    { zh: '现有数据未作任何改动。请换一份备份', en: 'Nothing was touched. Use another backup' },
  );

const collected = async (content: Readable): Promise<Buffer> => Buffer.concat(await content.toArray());

const isManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' && value !== null && 'product' in value && value.product === 'gongkai';

const manifestOf = (file: string, text: string): Manifest => {
  const found: unknown = JSON.parse(text);
  if (!isManifest(found)) throw damaged(file, '不是本系统的备份', 'it was not made by Gongkai');
  if (found.archive !== 1)
    throw damaged(
      file,
      `备份格式 ${found.archive} 较新`,
      `its layout ${found.archive} is newer than this release`,
    );
  return found;
};

/** What zlib, tar and JSON say of a file that was cut off or changed. */
const isDamage = (error: unknown): boolean =>
  codeOf(error).startsWith('Z_') ||
  codeOf(error) === 'ERR_STREAM_PREMATURE_CLOSE' ||
  error instanceof SyntaxError ||
  (error instanceof Error && /tar header|tar archive|Unexpected end/i.test(error.message));

export type OnEntry = (name: string, content: Readable, size: number) => Promise<void>;

/**
 * Reads a backup from its first byte to its last, gives each entry to `onEntry`, and its manifest at the end, when
 * everything was there and unchanged. Throws BACKUP_DAMAGED otherwise: only then is what was read to be trusted.
 */
export const readArchive = async (file: string, onEntry: OnEntry): Promise<Manifest> => {
  const digest = contentsDigest();
  const extract = newExtract();
  let manifest: Manifest | null = null;

  const take = async (
    name: string,
    type: string | undefined,
    size: number,
    content: Readable,
  ): Promise<void> => {
    if (manifest || type !== 'file' || !isKnownName(name))
      throw damaged(file, `其中有不认识的内容 ${name}`, `it holds something unknown: ${name}`);
    if (name === layout.manifest) {
      manifest = manifestOf(file, (await collected(content)).toString('utf8'));
      return;
    }
    const checksum = new Checksum();
    const passed = content.pipe(checksum);
    content.once('error', (error) => checksum.destroy(error));
    await onEntry(name, passed, size);
    digest.add(name, size, checksum.hex());
  };
  extract.on('entry', ({ name, type, size }, content, next) => {
    // tar-stream's own streams are of an older kind.
    const readable = new Readable().wrap(content);
    take(name, type, size ?? 0, readable).then(() => next(), next);
  });
  try {
    await pipeline(createReadStream(file), createGunzip(), extract);
  } catch (error) {
    if (isDamage(error)) throw damaged(file, '文件不完整或被改动', 'it was cut off or changed');
    throw error;
  }
  const found = manifest as Manifest | null;
  const sum = digest.sum();
  if (!found || found.contents.entries !== sum.entries || found.contents.sha256 !== sum.sha256)
    throw damaged(file, '校验值不符', 'its checksum differs');
  return found;
};

/** Reads it all once and keeps nothing. */
export const checkArchive = (file: string): Promise<Manifest> =>
  readArchive(file, async (_, content) => {
    for await (const _chunk of content);
  });

import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { type UploadedFile, usesOurDisk } from '../contents/library-file';
import type { Provider } from './disk';

const refused = (): Error =>
  new Error(
    '上传文件任何人都能读取，拒绝启动：请将存储桶设为私有（docs/operators.md）· Start refused: anybody can read uploads; make the bucket private (docs/operators.md)',
  );

/** Puts a file where uploads lie, and tries to read it as somebody who was given no signed address. */
const anybodyCanRead = async (provider: Provider): Promise<boolean> => {
  const probe: UploadedFile = {
    hash: `gongkai-probe-${randomUUID()}`,
    ext: '.txt',
    mime: 'text/plain',
    stream: Readable.from([Buffer.from('nobody may read this without a signed address')]),
  };
  await provider.uploadStream(probe);
  try {
    return (await fetch(String(probe.url), { signal: AbortSignal.timeout(10_000) })).ok;
  } finally {
    await provider.delete(probe);
  }
};

/** A start with uploads that anybody can read is no start. One whose storage is away is: the portal does not need it. */
export const mustBePrivate = async (strapi: Core.Strapi): Promise<void> => {
  const { provider } = strapi.plugin('upload') as unknown as { provider: Provider };
  if (!(await provider.isPrivate())) throw refused();
  if (usesOurDisk(strapi)) return;
  const open = await anybodyCanRead(provider).catch((error: unknown) => {
    strapi.log.error(
      `上传文件的存储不可用 (the storage of uploads cannot be used; check S3_* in docs/operators.md): ${String(error)}`,
    );
    return false;
  });
  if (open) throw refused();
};

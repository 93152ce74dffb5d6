import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { HEAD_BYTES } from '../../../../domain/files';

/** The first bytes of a file; null where there is none. */
export const headOf = async (folder: string, name: string): Promise<Uint8Array | null> => {
  const file = await open(join(folder, name)).catch(() => null);
  if (!file) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

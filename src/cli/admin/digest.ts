import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const filesIn = (root: string, folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? filesIn(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
      )
    : [];

/** What the admin's bundle can hold; the server's rooms are not in it. */
const isBundled = (path: string): boolean =>
  !/\.test\.tsx?$|^src\/(api|components|cli)\/|^src\/plugins\/[^/]+\/server\//.test(path);

/** A fingerprint of all that the admin is built from: the same, and the build still holds. */
export const adminDigest = (root: string, publicUrl: string): string => {
  const hash = createHash('sha256').update(publicUrl);
  const paths = [
    'package-lock.json',
    ...filesIn(root, 'config'),
    ...filesIn(root, 'src').filter(isBundled),
  ].sort();
  for (const path of paths)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)));
  return hash.digest('hex');
};

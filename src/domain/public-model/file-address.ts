/** Where the portal serves public files. */
export const fileRoom = '/portal/files/';

/** The public address of a file: named by its content, so that it never changes what it shows. */
export const fileAddress = (sha256: string, name: string): string =>
  `${fileRoom}${sha256}/${encodeURIComponent(name)}`;

const digest = /^[0-9a-f]{64}$/;

/** What an address under `fileRoom` asks for; null where it names no file in the one form there is. */
export const readFileAddress = (path: string): { readonly sha256: string; readonly name: string } | null => {
  const [sha256 = '', encoded = '', ...rest] = path.slice(fileRoom.length).split('/');
  if (!path.startsWith(fileRoom) || rest.length > 0 || !digest.test(sha256) || encoded === '') return null;
  try {
    const name = decodeURIComponent(encoded);
    return name === publicName(name) ? { sha256, name } : null;
  } catch {
    return null;
  }
};

/** A name as it stands in an address and in a reader's folder: no path, no control character, no half of a pair. */
export const publicName = (name: string): string =>
  name
    .normalize()
    .replace(/[/\\\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '_')
    .replace(/^\.+/, '_')
    .trim()
    .slice(-200);

import type { Encoding } from '../run/body';

/** Shorter ones are not worth the work. */
export const SHORTEST = 1_024;

/** Clients send a handful of different headers: each is read once. */
const known = new Map<string, ReadonlySet<string>>();

const accepted = (header: string): ReadonlySet<string> => {
  const before = known.get(header);
  if (before) return before;
  const found = new Set<string>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.trim().split(/\s*;\s*/);
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    if (Number(quality) > 0) found.add(name);
  }
  if (known.size < 200) known.set(header, found);
  return found;
};

/** The first of some encodings that the caller takes, or null. */
export const encodingFor = (header: string | undefined, offered: readonly Encoding[]): Encoding | null => {
  if (!header) return null;
  const taken = accepted(header);
  return offered.find((encoding) => taken.has(encoding)) ?? null;
};

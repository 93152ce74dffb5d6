export type MediaType = 'application/graphql-response+json' | 'application/json' | 'text/html';

interface Wanted {
  readonly range: string;
  readonly quality: number;
}

const wantedOf = (header: string): readonly Wanted[] =>
  header
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice(8);
      const readable = charset === undefined || /^"?utf-?8"?$/.test(charset);
      return { range, quality: readable ? Number(quality ?? 1) : 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);

const offered: Readonly<Record<string, MediaType>> = {
  'application/graphql-response+json': 'application/graphql-response+json',
  'application/json': 'application/json',
  'text/html': 'text/html',
  'application/*': 'application/json',
  '*/*': 'application/json',
};

/** Clients send a handful of different headers: each is read once. */
const known = new Map<string, MediaType | null>();

/** The media type of the answer, or null when the caller takes none that there is. */
export const negotiate = (accept: string | undefined): MediaType | null => {
  if (!accept) return 'application/json';
  const before = known.get(accept);
  if (before !== undefined) return before;
  const wanted = wantedOf(accept).find(({ range }) => Object.hasOwn(offered, range));
  const chosen = wanted ? (offered[wanted.range] ?? null) : null;
  if (known.size < 200) known.set(accept, chosen);
  return chosen;
};

import type { PersonalData } from './types';

/** A home, by the words before it; an office has 地址, 办公地址. */
const label =
  /(?:家庭住址|家庭地址|家庭详细地址|户籍地址|户籍所在地|户籍地|现住址|现住地|常住地址|居住地址|居住地|住址|本人住址)/u;

/** The end of an address in a line: the next mark, or the next column. */
const address = new RegExp(
  `${label.source}(?:[（(][^）)]*[）)])?[\\s:：为是]{0,4}([^，,；;。\\n\\t<|]{4,60})`,
  'gu',
);

/** Down to the house: 3组12号, 2号楼3单元501室. A village or a street alone is no one's home. */
const house = /(?:\d|[０-９一二三四五六七八九十])+\s*(?:号楼|栋|幢|单元|室|户|组|号)/u;

/** Homes that are named down to the house. Masked from the house on. */
export const findAddresses = (text: string): readonly PersonalData[] =>
  [...text.matchAll(address)].flatMap((match) => {
    const written = match[1] ?? '';
    const from = house.exec(written)?.index;
    if (from === undefined) return [];
    const start = match.index + match[0].length - written.length;
    const end = start + written.trimEnd().length;
    const covered = Array.from({ length: end - start - from }, (_, index) => start + from + index);
    return [{ kind: 'home-address', start, end, covered } as const];
  });

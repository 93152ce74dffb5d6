/** A number as people write it in an address: 12, １２, 十二. */
export const N = '(?:\\d|[０-９一二三四五六七八九十百〇零])+';

/** 3号楼, B座, 丙栋. */
const BUILDING = `(?:(?:${N}|[A-ZＡ-Ｚ甲乙丙丁])(?:号楼|号院|栋|幢|座|排)|[东西南北中]排)`;
const D = '[\\d０-９]';
/** 3单元, 东单元, and 东门401, 3门201. */
const ENTRANCE = `(?:(?:${N}|[A-ZＡ-Ｚ甲乙丙丁]|[东西南北中])单元|(?:${N}|[东西南北中])门(?=${D}{3}))`;

/**
 * Doors: a flat (3幢2单元501, 12栋804, 9-1-201), a house of a village group (二组42号) or of a street (甲12号附2号).
 * A building alone is no one's home.
 */
const door = new RegExp(
  `(?=[A-ZＡ-Ｚ甲乙丙丁东西南北中\\d０-９一二三四五六七八九十百〇零])(?<![\\d０-９.－-])(?:${[
    `(?:${BUILDING}){1,3}(?:${ENTRANCE})?${N}(?:[室户]|号(?!楼|院)|(?![层楼单号次期届套间\\d]))`,
    `${D}{1,3}[-－](?:${D}{1,2}[-－])?${D}{3,4}(?![\\d０-９－年-])`,
    `${ENTRANCE}${N}(?:[室户]|号(?!楼|院))`,
    `(?:${BUILDING}){0,2}(?:${BUILDING}|${ENTRANCE})${N}[楼层][东西南北中左右]{1,2}(?:[户门室]|(?=[）)，,；;。]|$))`,
    `${N}(?:弄${N})?号(?:${N}[楼层])?${N}[室户]`,
    `${N}[楼层]${D}{3,4}(?![号元年\\d])[室户]?`,
    `${N}(?:村民小?|小)?(?:组|队|社)(?:门牌|附)?${N}号`,
    `甲?${N}号(?:院|附${N}号|之${N})?(?:${D}{3,4}(?![-－年元米号人个名\\d]))?`,
  ].join('|')})`,
  'gu',
);
/** What such a number stands on: a way, a hamlet, an estate. 第12号, 〔2021〕13号 and 编号12号 stand on none. */
const standsOn =
  /(?:[路街巷同里湾坡村庄屯寨沟道弄墩营院段桥塘岗坪岭园苑区庭城居舍府组座邸湖坝坊垭冲A-Z]|门牌|[东西南北村]头)$/u;
const needsGround = new RegExp(`^甲?${N}号(?!(?:楼|院).*[室户单\\d])|^${D}+[-－]${D}+(?![-－])`, 'u');
/** A range of a street, or a number of something else. */
const ofMore = new RegExp(
  `^(?:${N}号?楼?)?(?:至|到|—|－|-|~|～|、|和|及)+\\s*${N}|^(?:线|文|令|公告|通知|楼|机|车|标)`,
  'u',
);

/** A door in a text, with what its sentence says before and after it. */
export interface Door {
  /** Where the name of the place begins, where its first number down to the house does, and where the door ends. */
  readonly start: number;
  readonly number: number;
  readonly end: number;
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

const blockTag = /<\/?(?:p|tr|li|div|br|h\d)\b/gu;
const cells = /<[^<>]{0,80}>|[｜|\t]/gu;
const asCells = (text: string): string => (/[<｜|\t]/u.test(text) ? text.replace(cells, '｜') : text);

const ends = ['。', '；', ';', '\n'] as const;
/** How far to the left of a door its sentence begins, at most 110 characters. */
const sentenceBefore = (text: string, at: number): string => {
  const left = text.slice(Math.max(0, at - 110), at);
  const from = Math.max(...ends.map((end) => left.lastIndexOf(end) + 1));
  const tag = left.includes('<', from) ? ([...left.matchAll(blockTag)].at(-1)?.index ?? from) : from;
  return left.slice(Math.max(from, tag));
};
const sentenceAfter = (text: string, at: number): string => {
  const right = text.slice(at, at + 70);
  const to = right.search(/[。；;\n]|<\/?(?:p|tr|li|div|br|h\d)\b/u);
  return to === -1 ? right : right.slice(0, to);
};

/** Whether a character can stand in a place's name; asked for each, so it looks at nothing but its number. */
const inName = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0xff10 && code <= 0xff19) ||
  (code >= 0x41 && code <= 0x5a) ||
  '〇“”·-'.includes(String.fromCharCode(code));

/** How many characters before a door belong to the name of its place. */
const nameLength = (sentence: string): number => {
  let length = 0;
  while (length < 28 && length < sentence.length && inName(sentence.charCodeAt(sentence.length - 1 - length)))
    length += 1;
  return length;
};

/** As far as a word that is in no name: 县法院向住所地为…, 县图书馆位于…. */
const toPlace = /^.*[为于在至到从]/u;
/** Words before a place that do not belong to its name. */
const leads = /^.*(?:[住居即请寄是处过]|搬去了?|(?:的|家)(?![属园村湾沟庄和]))(?=.{4})/u;
const houseNumber = new RegExp(
  `甲?${N}(?:号|栋|幢|排|组|队|社|座|[-－][\\d０-９])|[A-ZＡ-Ｚ甲乙丙丁](?:号楼|[座栋幢]|单元)`,
  'u',
);

/** The doors of a text. */
export const findDoors = (text: string): readonly Door[] =>
  [...text.matchAll(door)].flatMap((match): readonly Door[] => {
    const [written] = match;
    const at = match.index;
    if (needsGround.test(written) && !standsOn.test(text.slice(Math.max(0, at - 2), at))) return [];
    const end = at + written.length;
    const after = sentenceAfter(text, end);
    if (ofMore.test(after)) return [];
    const sentence = sentenceBefore(text, at);
    const longest = nameLength(sentence);
    const length = longest - (toPlace.exec(sentence.slice(sentence.length - longest))?.[0].length ?? 0);
    const name = sentence.slice(sentence.length - length);
    return [
      {
        start: at - length,
        number: at - length + (name + written).search(houseNumber),
        end,
        place: name + written,
        before: asCells(sentence.slice(0, sentence.length - length)),
        after: asCells(after),
      },
    ];
  });

/** Where the name of a place begins, without the words that lead to it. */
export const placeStart = ({ start, number, place }: Door): number =>
  Math.min(number, start + (leads.exec(place)?.[0].length ?? 0));

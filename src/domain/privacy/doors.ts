import { GROUND } from './places';

/** A number as people write it in an address: 12, １２, 十二. */
export const N = '(?:\\d|[０-９一二三四五六七八九十百〇零])+';

/** 3号楼, 5#楼, B座, 丙栋. */
const BUILDING = `(?:(?:${N}|[A-ZＡ-Ｚ甲乙丙丁])(?:号楼|号院|[#＃]楼?|栋|幢|座|排)|[东西南北中]排|[东西南北前后中甲乙丙丁]楼)[ \\u3000]?`;
const D = '[\\d０-９]';
/** 3单元, 东单元, and 东门401, 3门201. */
const ENTRANCE = `(?:(?:${N}|[A-ZＡ-Ｚ甲乙丙丁]|[东西南北中])单元|(?:${N}|[东西南北中])门(?=[ \\u3000]?${D}{3}))[ \\u3000]?`;

/**
 * Doors: a flat, a house of a village group or of a street, a way of writing each. A building alone is no one's home.
 */
const door = new RegExp(
  `(?=[门本该临A-ZＡ-Ｚ甲乙丙丁东西南北中\\d０-９一二三四五六七八九十百〇零])(?<![\\d０-９.－-])(?:${[
    // 7栋4-501, 2号楼-1-1203
    `(?:${BUILDING}){1,3}(?:${ENTRANCE})?[-－]?${D}{1,2}[-－]${D}{3,4}`,
    // 3幢2单元501, 12栋804, 4排3户, 9栋3单元6楼12号
    `(?:${BUILDING}){1,3}(?:${ENTRANCE})?(?:${N}[楼层])?${N}(?:[室户]|号(?!楼|院)|(?![层楼单号次期届套间院\\d]))`,
    // 9-1-201, 2-501
    `${D}{1,3}[-－](?:${D}{1,2}[-－])?${D}{3,4}(?![\\d０-９－年-])`,
    // 2单元501室, 4单元3楼2号
    `${ENTRANCE}(?:${N}[楼层])?${N}(?:[室户]|号(?!楼|院))`,
    // 7楼5门12号, 14门 302
    `(?:${BUILDING}|${N}楼)?${N}门[ \\u3000]?${N}(?:[号户室]|(?<=${D}{3}))`,
    // 文苑3号楼2单元（
    `${BUILDING}${N}单元(?=[\\s，,、；;。（）]|$)`,
    // 东单元302, 本单元601
    `${ENTRANCE}${D}{3,4}(?!${D})`,
    `[本该](?:单元|[楼栋幢])${D}{3,4}[室户]?`,
    // 112号5-302
    `${N}号(?:大?院)?${D}{1,2}[-－](?:${D}[-－])?${D}{3,4}`,
    // 2单元3楼西户
    `(?:${BUILDING}){0,2}(?:${BUILDING}|${ENTRANCE})${N}[楼层][东西南北中左右]{1,2}(?:[户门室头侧边]|(?=[\\s）)，,；;。]|$))`,
    // 5弄6号301室, 3弄2支弄5号
    `${N}(?:弄${N})?号(?:${N}[楼层])?${N}[室户]`,
    `${N}弄(?:${N}支弄)?${N}号(?:${D}{3,4}(?![-－年元米号人个名\\d]))?`,
    // 5-7号, 门牌06-118
    `(?:${D}{1,3}[-－]){1,2}${D}{1,3}号(?!楼|院)`,
    `门牌号?码?[：:为是]{0,2}\\s?${N}(?:[-－]${N})?号?`,
    // 4层412
    `${N}[楼层]${D}{3,4}(?![号元年\\d])[室户]?`,
    // 二组42号, 7委3组平房12号
    `(?:${N}委)?${N}(?:村民小?|小)?(?:组|队|社)(?:门牌号?|附|平房)?${N}号`,
    // 公寓楼1107, 家属院5-2, 北里2-1-6
    `(?<=(?:公寓|宿舍)[楼区]?)${D}{3,4}[室房]?(?![\\d年元人])`,
    `(?<=宿舍|家属[楼院])${D}{1,2}[-－]${D}{1,2}(?![-－年月日\\d])`,
    `${D}{1,2}[-－]${D}{1,2}[-－]${D}{1,2}(?![\\d０-９－年月日号.-])`,
    // 甲12号附2号, 临23号, 29号302
    `[甲乙丙丁临]?${N}号(?:院|附${N}号|之${N})?(?:${D}{3,4}(?![-－年元米号人个名\\d]))?`,
  ].join('|')})`,
  'gu',
);
/** What a number stands on; 第12号, 〔2021〕13号 stand on none. */
const standsOn = new RegExp(`${GROUND}[ \\u3000]?$`, 'u');
const needsGround = new RegExp(
  `^[甲乙丙丁临]?${N}号(?!(?:楼|院).*[室户单\\d])|^${D}+[-－]${D}+(?![-－])|^(?:${D}{1,2}[-－]){2}${D}{1,2}$`,
  'u',
);
/** A range of a street, or a number of something else. */
const ofMore = new RegExp(
  `^(?:${N}号?楼?)?(?:至|到|—|－|-|~|～|、|和|及)+\\s*${N}|^(?:线|文|令|公告|通知|楼|机|车|标)`,
  'u',
);

/** 招标编号：2号楼1601 is a number of something else. */
const notPlace = /(?:编号|代码|文号|案号|型号|证号|工号|车牌|座[位号])[：:\s]?$/u;

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

const blank = /[ \u3000]$/u;
/** How many characters before a door belong to the name of its place, which a blank may part from it: 曲阜路社区 2-1-6. */
const nameLength = (sentence: string): number => {
  let length = blank.test(sentence) && standsOn.test(sentence) ? 1 : 0;
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
    if (needsGround.test(written) && !standsOn.test(text.slice(Math.max(0, at - 3), at))) return [];
    const end = at + written.length;
    const after = sentenceAfter(text, end);
    if (ofMore.test(after) || notPlace.test(text.slice(Math.max(0, at - 4), at))) return [];
    const sentence = sentenceBefore(text, at);
    const longest = nameLength(sentence);
    const length = longest - (toPlace.exec(sentence.slice(sentence.length - longest))?.[0].length ?? 0);
    const name = sentence.slice(sentence.length - length);
    return [
      {
        start: at - length,
        number: at - length + Math.max(0, (name + written).search(houseNumber)),
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

/** A number as people write it in an address: 12, １２, 十二. */
export const N = '(?:\\d|[０-９一二三四五六七八九十百〇零])+';

const BUILDING = `${N}(?:号楼|号院|栋|幢|座|排)`;
const D = '[\\d０-９]';

/**
 * Doors: a flat (3幢2单元501, 12栋804, 9-1-201), a house of a village group (二组42号) or of a street (甲12号附2号).
 * A building alone is no one's home.
 */
const door = new RegExp(
  `(?<![\\d０-９.－-])(?:${[
    `(?:${BUILDING}){1,3}(?:${N}单元)?${N}(?:室|户|号(?!楼|院))?`,
    `${D}{1,3}[-－](?:${D}{1,2}[-－])?${D}{3,4}(?![\\d０-９－年-])`,
    `${N}(?:组|队|社)(?:门牌)?${N}号`,
    `甲?${N}号(?:院|附${N}号)?`,
  ].join('|')})`,
  'gu',
);
/** What such a number stands on: a way, a hamlet, an estate. 第12号, 〔2021〕13号 and 编号12号 stand on none. */
const standsOn = /(?:[路街巷同里湾坡村庄屯寨沟道弄墩营院段桥塘岗坪岭园苑区庭城居舍府组座邸湖坝坊垭冲]|门牌)$/u;
const needsGround = new RegExp(`^甲?${N}号|^${D}+[-－]`, 'u');
/** A range of a street, or a number of something else. */
const ofMore = new RegExp(
  `^(?:${N}号?楼?)?(?:至|到|—|－|-|~|～|、|和|及)+\\s*${N}|^(?:线|文|令|公告|通知|楼|机|车|标)`,
  'u',
);

/** A door in a text, with what its sentence says before and after it. */
export interface Door {
  /** Where the name of the place begins, and where the door ends. */
  readonly start: number;
  readonly end: number;
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

const sentenceEnd = /[。；;\n]|<\/?(?:p|tr|li|div|br|h\d)\b/u;
/** A name of a place, back from its door. */
const placeName = /(?:\p{Script=Han}|[\dA-Za-z０-９“”·-]){0,28}$/u;
const cells = /<[^<>]{0,80}>|[｜|\t]/gu;

/** The doors of a text; a text without a number before 号, 栋… is left at once. */
export const findDoors = (text: string): readonly Door[] =>
  [...text.matchAll(door)].flatMap((match): readonly Door[] => {
    const [written] = match;
    const end = match.index + written.length;
    const head = text.slice(Math.max(0, match.index - 28), match.index);
    if (needsGround.test(written) && !standsOn.test(head)) return [];
    const tail = text.slice(end, end + 70).split(sentenceEnd)[0] ?? '';
    if (ofMore.test(tail)) return [];
    const sentence =
      text
        .slice(Math.max(0, match.index - 110), match.index)
        .split(sentenceEnd)
        .at(-1) ?? '';
    const name = placeName.exec(sentence)?.[0] ?? '';
    return [
      {
        start: match.index - name.length,
        end,
        place: name + written,
        before: sentence.slice(0, sentence.length - name.length).replace(cells, '｜'),
        after: tail.replace(cells, '｜'),
      },
    ];
  });

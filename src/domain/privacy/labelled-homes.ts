/** Homes behind words of their own: a label (家庭住址：), a verb (家住), a name or a person's row right before them. */
import { besideNumbered } from './described-homes';
import { N } from './doors';
import { maskedFrom } from './masked-home';
import { SURNAME } from './names';
import { isPublicPlace, namesPublicIn } from './public-doors';
import type { PersonalData } from './types';

/** A home, by the words before it; an office has 地址, 办公地址. */
const label =
  /(?:(?:家庭|实际居?住|户籍|户口|家访|现居住?|现住|居住|常住|暂住|租住|借住|原住|居家(?:隔离|监测|观察)?)(?:详细)?(?:所在)?(?:地[址点]?|址)|住址|家庭(?:门牌|住所|住处)|[他她其我]家地址|老家(?:地址|门牌)?(?=[在是为：:]))/u;

/** The end of an address in a line: the next mark, or the next column. */
const ADDRESS = '[^，,；;。\\n\\t<|]{4,60}';
const address = new RegExp(`${label.source}(?:[（(][^）)]*[）)])?[\\s:：为是]{0,4}(${ADDRESS})`, 'gu');

/** Down to the house: 3组12号, 2号楼3单元501室. A village, its group or a street alone is no one's home; 15户 are many. */
export const house = new RegExp(
  [
    // 12号, 3号楼, 3-2号, 5组…9号, 3层301
    `${N}\\s*(?:-\\s*${N}\\s*)?(?:号楼|号院|栋|幢|单元|排|座|室|弄(?!堂)|组(?=\\D{0,3}${N})|[楼层]\\s*[\\d０-９]{3,4}|号)`,
    // 门牌24, 2门301, 东单元302
    `门牌号?码?[为是：:]?${N}|${N}门(?=\\s?[\\d０-９])|[东西南北中]单元(?=${N})`,
    // 2-501, 3-2-501; a date is none
    '(?<![\\d０-９-])[\\d０-９]{1,2}(?:[-－][\\d０-９]{1,2})?[-－][\\d０-９]{1,4}(?![\\d０-９-])',
    '(?<![A-Za-z])[A-ZＡ-Ｚ](?:座|栋|幢|号楼)',
  ].join('|'),
  'u',
);

/** Said of where people live: 家住…, 现住…, 住西关街道…; not those of 住院, 住房, 住建局, 入住率. */
const lives =
  '(?:家住|家在|现住|居住[在于]|租住[在于]?|借住[在于]?|暂住[在于]?|家的?门牌号?码?[是为：:]|户籍[在为]|户口(?![簿本册页迁登])[在为]?|(?<![居入常原可留吃衣])住(?![院房宅建户宿所校址保持地满进率])[在于]?)';
/** Said of someone's house, where someone is named before it. */
const stands =
  '(?:通讯|联系|收件|邮寄)地址[：:]|(?:房屋|房产|住房|宅基地)?(?:坐落|座落)(?:位置)?[在于:：]{0,2}|(?:房屋|住房|宅基地)(?:位于|在)';

/** 王五一，男 · 李四， · 户主张三 · 88岁: a person is spoken of. */
const person = new RegExp(
  `(?:^|[，,、；;。\\s：:（(]|户主|申请人|居民|村民|老人|对象|学生|同志|被征收人|[权主信养租诉告报赠][利产住]?人|房[主东])${SURNAME}(?:\\p{Script=Han}|某|\\*|×){1,2}(?=[，,、：:\\s（(]|男|女|的|$)|[，,、（(]\\s*[男女]\\s*[，,、）)]|\\d{1,3}\\s*(?:周)?岁`,
  'u',
);
/** An office, a firm, a building site: its address is public. */
export const office =
  /办公|(?<!房[产屋]|家庭|产权|住房)地址：(?!(?:[原被]告|上诉人|被?申请人|当事人|户主))|受理|窗口|大厅|公司|企业|商行|门店|经营|注册|学校|小学|中学|幼儿园|医院|卫生院|项目|工地|工程|中心|委员会|分局|派出所|司法所|联系电话|单位|地点|法定代表人|营业|药店|超市|饭店|酒店|银行|支行|市场/u;

/** Names that end a place in a town or village before the house itself. */
const PLACE =
  '(?:街道|镇|乡|村|社区|路|街|巷|胡同|小区|家属院|院|苑|庄|屯|寨|沟|湾|弄|里|新城|[家花]园|公寓|宿舍|区|县|号)';
const living = new RegExp(`${lives}(${ADDRESS}(?:[，,]门牌号?码?[为是：:]?${N}号?)?)`, 'gu');
const standing = new RegExp(`(?:${stands})(${ADDRESS})`, 'gu');
const place = new RegExp(PLACE, 'u');
/** Where workers sleep: no office, though it belongs to a building site. */
const quarters = /(?:工棚|板房|宿舍|工寮|集装箱|帐篷|工人公寓)/u;
/** 包16号楼 says of no flat. */
const buildingAlone = new RegExp(`^[^\\d０-９]*${N}(?:号楼|[栋幢座])$`, 'u');
/** Straight after a person: 张三 女 西关街道…, 李四（劳动路35号）. */
const beside = new RegExp(
  `(?:${SURNAME}(?:\\p{Script=Han}|某|\\*|×){1,2}(?<![村镇乡县区社组队庄屯庙寺祠塔])|男|女|\\d{1,3}\\s*(?:周)?岁)[，,、（(\\s]{1,3}((?!\\p{Script=Han}{0,6}(?:任|现任|系|出现|失踪|走失|发现))[^\\s，,；;。<|（()）]{4,40})`,
  'gu',
);

const sentenceAround = (text: string, at: number): string => {
  const before =
    text
      .slice(Math.max(0, at - 80), at)
      .split(/[。\n；;]/u)
      .at(-1) ?? '';
  return before + (text.slice(at, at + 80).split(/[。\n；;]/u)[0] ?? '');
};

const home = (written: string, start: number): readonly PersonalData[] => {
  const from = house.exec(written)?.index;
  return from === undefined ? [] : [maskedFrom(start, start + from, start + written.trimEnd().length)];
};

const inMatches = (
  text: string,
  pattern: RegExp,
  isHome: (written: string, sentence: string) => boolean,
): readonly PersonalData[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const written = match[1] ?? '';
    const start = match.index + match[0].lastIndexOf(written);
    return isHome(written, sentenceAround(text, match.index)) ? home(written, start) : [];
  });

/** All of them in a passage. */
export const findLabelledHomes = (text: string): readonly PersonalData[] => [
  ...inMatches(text, address, () => true),
  ...inMatches(
    text,
    living,
    (written) =>
      (quarters.test(written) || (place.test(written) && !office.test(written))) &&
      !besideNumbered.test(written),
  ),
  ...inMatches(text, standing, (_, sentence) => person.test(sentence) && !office.test(sentence)),
  ...inMatches(
    text,
    beside,
    (written, sentence) =>
      place.test(written) &&
      person.test(sentence) &&
      !office.test(sentence) &&
      !buildingAlone.test(written) &&
      !isPublicPlace(written) &&
      !namesPublicIn(sentence),
  ),
];

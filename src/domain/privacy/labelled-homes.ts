/** Homes behind words of their own: a label (家庭住址：), a verb (家住), a name or a person's row right before them. */
import { besideNumbered } from './described-homes';
import { N } from './doors';
import { maskedFrom } from './masked-home';
import { NAME, SURNAME } from './names';
import type { PersonalData } from './types';

/** A home, by the words before it; an office has 地址, 办公地址. */
const label =
  /(?:家庭住址|家庭地址|家庭详细地址|户籍地址|户籍所在地|户籍地|现住址|现住地|常住地址|居住地址|居住地|住址|本人住址)/u;

/** The end of an address in a line: the next mark, or the next column. */
const ADDRESS = '[^，,；;。\\n\\t<|]{4,60}';
const address = new RegExp(`${label.source}(?:[（(][^）)]*[）)])?[\\s:：为是]{0,4}(${ADDRESS})`, 'gu');

/** Down to the house: 3组12号, 2号楼3单元501室. A village, its group or a street alone is no one's home. */
export const house = new RegExp(
  `${N}\\s*(?:-\\s*${N}\\s*)?(?:号楼|号院|栋|幢|单元|排|室|户|弄(?!堂)|组(?=\\D{0,3}${N})|[楼层]\\s*[\\d０-９]{3,4}|号)|门牌号?码?[为是：:]?${N}|[东西南北中]单元(?=${N})|(?<![A-Za-z])[A-ZＡ-Ｚ](?:座|栋|幢|号楼)`,
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
  /办公|地址：(?!(?:[原被]告|上诉人|被?申请人|当事人|户主))|受理|窗口|大厅|公司|企业|商行|门店|经营|注册|学校|小学|中学|幼儿园|医院|卫生院|项目|工地|工程|中心|委员会|分局|派出所|司法所|联系电话|单位|地点|法定代表人|营业|药店|超市|饭店|酒店|银行|支行|市场/u;

/** Names that end a place in a town or village before the house itself. */
const PLACE =
  '(?:街道|镇|乡|村|社区|路|街|巷|胡同|小区|家属院|院|苑|庄|屯|寨|沟|湾|弄|里|新城|[家花]园|公寓|宿舍|区|县|号)';
const living = new RegExp(`${lives}(${ADDRESS}(?:[，,]门牌号?码?[为是：:]?${N}号?)?)`, 'gu');
const standing = new RegExp(`(?:${stands})(${ADDRESS})`, 'gu');
const place = new RegExp(PLACE, 'u');
/** Where workers sleep: no office, though it belongs to a building site. */
const quarters = /(?:工棚|板房|宿舍|工寮|集装箱|帐篷|工人公寓)/u;
/** Straight after a person: 张三 女 西关街道…, 李四（劳动路35号）. */
const beside = new RegExp(
  `(?:${SURNAME}(?:\\p{Script=Han}|某|\\*|×){1,2}|男|女|\\d{1,3}\\s*(?:周)?岁)[，,、：:（(\\s]{1,3}((?!\\p{Script=Han}{0,6}(?:任|现任|系))[^\\s，,；;。<|（()）]{4,40})`,
  'gu',
);

/** A private person by the part played: who calls on an office, or is hurt. */
const TOLD_OF =
  '(?:申请|受益|受助|被征收|权利|监护|来访|来信|信访|投诉|举报|反映|求助|报警|报案|承租|求职|捐献|领养|收养|抚养)';
/** A name of any family, where its row says that it is a person's. */
const ANY_NAME = `(?:${NAME}|\\p{Script=Han}{2,3}(?<![司站厂店校院局部所社会办行队心馆]))`;

/** 农户：彭有田；地址：田庄村9组63号: a record, whose address is that of the person in it. */
const record = new RegExp(
  `(?:姓名|农户|户主|(?:住|受益|贫困|脱贫|监测|低保|五保|改厕|危房|搬迁|补贴|帮扶|困难|被征收)户|村民|居民|${TOLD_OF}人|(?:救助|帮扶|补助)对象|(?:水表|电表|气表|燃气|用[水电气热])?(?:户名|用户))(?:姓名)?(?:[：:]\\s*|(?<=户名|姓名))${ANY_NAME}\\s*[；;，,|｜](?:[^；;，,。\\n：:]{1,6}[：:][^；;，,。\\n：:]{1,12}[；;，,|｜]){0,2}\\s*(?:(?:(?:用[水电气热]|安装|入户)?地址|住所|住处|所在村组)[：:]|(?:用[水电气热])?地址)(${ADDRESS})`,
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
  ...inMatches(text, record, (written) => !office.test(written)),
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
    (written, sentence) => place.test(written) && person.test(sentence) && !office.test(sentence),
  ),
];

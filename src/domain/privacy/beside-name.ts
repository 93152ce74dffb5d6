import { type Door, N } from './doors';
import { NAME } from './names';
import { isMeetingPlace, isPublic, isSeatOfOffice, namesPublic } from './public-doors';

/** What dwellings stand in: lanes, hamlets, estates and their houses; an address on a road or a street may be anything. */
const DWELLINGS =
  '(?:巷|弄|胡同|里|村|屯|寨|庄|湾|沟|冲|垭|坪|[组队社]|小区|花园|宿舍楼?|家属[院楼]|苑|园|庭|邸)';
const dwelling = new RegExp(
  `${DWELLINGS}[A-ZＡ-Ｚ东西南北中]?[区]?(?:${N}[组队社])?(?:门牌)?附?${N}(?:号|(?:号楼|号院|[栋幢座排])[^，,。]{0,12}[\\d０-９户室号])(?:附${N}号|之${N})?$`,
  'u',
);
const AFTER_NAME = '(?:户主|老人|同志|同学|夫妇|一家|家|户)?(?:[（(][男女][）)])?[，,：:（(｜|\\s—]{1,2}$';
/**
 * 蓝美花，; 父赵有福，; 盘志军户，: nothing but a name between two marks, or with a person's part before it. Where a list
 * or a part says that a name follows (保洁员：农秀莲，), it may be of any family.
 */
const nameBefore = new RegExp(
  `(?:^|[：:，,、；（(｜|\\s—]|[户人者民童妇属主友员父母妻夫子女儿告])${NAME}${AFTER_NAME}|(?:[户人者民童妇属主友员生兵星范]|姓名|名单|名册|登记|公示|台账|明细|发放|补贴|补助|奖励|救助|签约|入住|领取|慰问|走访|访视|随访|复核)[：:]\\s*(?:[①-⑳]|\\d{1,3}[.．、])?\\s*\\p{Script=Han}{2,3}(?<![路街巷村组镇乡区县市院楼室厅所点站司])${AFTER_NAME}`,
  'u',
);
/** 方便，, 安全，: words of two signs that begin as a family name does. */
const noName =
  /(?:方便|安全|严禁|温馨|金秋|石材|单位|高度|成立|经营|施工|项目|地[址点])[，,：:（(｜|\s—]{1,2}$/u;
/** Somebody in person: by name, by a title, by what a family is. */
const somebody = new RegExp(
  `(?:^|[，,、：:（(｜\\s])${NAME}(?=[，,、：:）)｜\\s]|$)|某|先生|女士|大[爷妈娘叔婶嫂伯]|奶奶|爷爷|婆婆|阿[婆公伯姨]|老[人汉太伯]|[一全]家[一二三四五六七八九十\\d]*口|夫妇|母子|母女|父子|父女|[口户]人家?(?=[，,。；]|$)|孤儿|产妇|孕妇`,
  'u',
);
/** Who is named there at work, or what happens there. */
const atWork =
  /聘|招募|铺|修理|范围|[东西南北][起至到]|周边|整治|志愿|点[：:，,]|宗地|界址|民宿|参观|村医|传承|接待|坐诊|授课|主讲|评委|监[票理考]|师傅|联系|咨询|承包|竞拍|中标|电话|热线|作坊|工坊|摊|[门商]铺|门市|店|厂|站|所(?!有)|馆|堂|组长|队长/u;

const isStraightBefore = (before: string): boolean => nameBefore.test(before) && !noName.test(before);
const speaksOf = (door: Door): boolean =>
  somebody.test(`${door.before}｜${door.after}`) && !isMeetingPlace(door) && !isSeatOfOffice(door);

/**
 * A dwelling with a person's name straight before it (十佳孝星：蓝美花，城关镇河边巷11号) or somebody in its sentence, and
 * nothing public there. The place's own name is not asked: 王家巷 names nobody.
 */
export const isBesideName = (door: Door): boolean =>
  dwelling.test(door.place) &&
  (isStraightBefore(door.before) || speaksOf(door)) &&
  !isPublic(door) &&
  !namesPublic(door) &&
  !atWork.test(`${door.before}｜${door.after}`);

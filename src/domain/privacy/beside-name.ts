/** Dwellings beside a person's name in a row or a list: 十佳孝星：蓝美花，城关镇河边巷11号. */
import { type Door, N } from './doors';
import { isNamedBehind, isStraightBehindName, withoutEmployer } from './named';
import { NAME } from './names';
import { DWELLINGS } from './places';
import { isMeetingPlace, isPublic, isScene, isSeatOfOffice, namesPublic, withoutWorks } from './public-doors';

/** A house of a lane, a hamlet or an estate: 河边巷11号, 幸福小区3号楼501. */
const dwelling = new RegExp(
  `${DWELLINGS}[A-ZＡ-Ｚ东西南北中一二三四五六七八九十]?[区期]?(?:${N}[组队社])?(?:门牌号?|平房)?附?${N}(?:号|(?:号楼|号院|[#＃]楼?|[栋幢座排])[^，,。]{0,12}[\\d０-９户室号])(?:附${N}号|之${N})?$`,
  'u',
);
/** Somebody in person: by name, by a title, by what a family is. */
const somebody = new RegExp(
  `(?:^|[，,、：:（(｜\\s])${NAME}(?<![桥路坡井房塘库沟河渠堤])(?=[，,、：:）)｜\\s]|$)|某|先生|女士|大[爷妈娘叔婶嫂伯]|奶奶|爷爷|婆婆|阿[婆公伯姨]|老[人汉太伯]|[一全]家[一二三四五六七八九十\\d]*口|夫妇|母子|母女|父子|父女|[口户]人家?(?=[，,。；]|$)|孤儿|产妇|孕妇`,
  'u',
);
const speaksOf = (door: Door): boolean =>
  somebody.test(`${door.before}｜${door.after}`) && !isMeetingPlace(door) && !isSeatOfOffice(door);

/** Who is named there at work, or what happens there. */
const atWork =
  /聘|招募|铺|修理|范围|[东西南北][起至到]|周边|整治|志愿|点[：:，,]|宗地|界址|民宿|参观|村医|传承|接待|坐诊|授课|主讲|评委|监[票理考]|师傅|联系|咨询|承包|竞拍|中标|电话(?![：:\s]*1[3-9*])|热线|作坊|工坊|摊|[门商]铺|门市|店|厂|站|所(?!有)|馆|堂|组长|队长/u;

/** What is said before a door without what says nothing of it. */
const inRow = (door: Door): Door => ({ ...door, before: withoutWorks(withoutEmployer(door.before)) });

/**
 * A dwelling with a person's name straight before it or somebody in its sentence, and nothing public there. The place's own
 * name is not asked: 王家巷 names nobody.
 */
export const isBesideName = (door: Door): boolean => {
  const row = inRow(door);
  return (
    (isStraightBehindName(row.before) ||
      isNamedBehind(row.after) ||
      (dwelling.test(row.place) && speaksOf(row))) &&
    !isScene(row) &&
    !isPublic(row) &&
    !namesPublic(row) &&
    !atWork.test(`${row.before}｜${row.after}`)
  );
};

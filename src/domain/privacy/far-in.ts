/** Doors so far in that no office is there: a house of a village's group, a flat. */
import { type Door, N } from './doors';
import { speaksOfPerson } from './lived-in';
import { isNamedAtOnce } from './named';
import { CALLED, SURNAME } from './names';
import { isMeetingPlace, isSeatOfOffice, namesOfficial } from './public-doors';

/** 东沟村二组9号, 3单元501, 5号楼3号. */
const farIn = new RegExp(
  `(?:村|屯|寨|庄|沟|湾)\\p{Script=Han}{0,4}?(?:${N}|(?<=村)\\p{Script=Han}{1,4})[组队社]${N}号$|单元${N}[室户号]?$|(?:号楼|[栋幢排])${N}号$`,
  'u',
);
/** A flat in any other writing: 8幢502, 12-3-401, 29号302. */
const flat = new RegExp(
  `(?:号楼|号院|[栋幢座排])${N}号?[室户]?$|[\\d０-９][-－](?:[\\d０-９]{1,2}[-－])?[\\d０-９]{3,4}$|${N}[室户]$|号[\\d０-９]{3,4}$`,
  'u',
);
/** Somebody by name, or spoken to. */
const named = new RegExp(`${CALLED}|某|[你您]家|户主|业主(?!之家)|老人`, 'u');
const isFlatOfNamed = ({ before, place, after }: Door): boolean =>
  flat.test(place) && named.test(before + after);

/** Nothing but a word for a house before it: 房屋坐落：东沟村二组9号. */
const onlyHouse = /^(?:(?:(?:房屋|房产|住房|不动产)?(?:坐落|座落|位置)|门牌号?|住房|房屋|房号)[：:])?$/u;
const standsAlone = ({ before, after }: Door): boolean => onlyHouse.test(before) && after === '';
/** A name anywhere, by what follows it: 王五一所住. */
const namedInside = new RegExp(`${SURNAME}\\p{Script=Han}{1,2}(?=[在所家住位与因被自称])`, 'u');
/** 柏树村四组: its first sign is a family name in other places. */
const village = /^\p{Script=Han}{1,3}[村庄屯寨湾沟]/u;
const isNamed = ({ before, place, after }: Door): boolean =>
  speaksOfPerson(before + place.replace(village, '｜') + after) ||
  isNamedAtOnce(after) ||
  namedInside.test(before + place);

/** Village, group and number (东沟村二组9号), or flat (3单元501): so far in is no office, and if a person is named or nothing else is said, a home. */
export const isFarIn = (door: Door): boolean =>
  (farIn.test(door.place) || isFlatOfNamed(door)) &&
  !isMeetingPlace(door) &&
  !isSeatOfOffice(door) &&
  !namesOfficial(door.before + door.place + door.after) &&
  (isNamed(door) || standsAlone(door));

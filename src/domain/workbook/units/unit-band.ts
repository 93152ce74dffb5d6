import { folded, nameKey } from '../../folding';
import { cleanText } from '../cells/cell-text';
import { shortUnitName } from './unit-title';
import { readUnits } from './units-named';

const numeral = '[\\d〇零一二三四五六七八九十百]{1,3}';
/** 二、 （二） 第二部分 2. before what a heading says. A numeral alone may begin a name: 五一路街道. */
const numbered = new RegExp(
  `^(?:第${numeral}(?:部分|部|章|节|篇|组|类|批)|[（(]${numeral}[)）]|${numeral}(?:[、.．:：)）]|\\s))[、.．:：\\s]*`,
  'u',
);
const labelled =
  /^(?:(?:填报|填表|报送|编制|上报|申报|目录|责任|公开|牵头|所属)?(?:单位|部门|主体|机关)(?:名称)?)\s*[:：\s]\s*/u;
const bracketed = /[（(][^（）()]*[)）]$/u;
const counted = /(?:共|计|合计)?\d+[项条个件]$/u;
const ofItems =
  /(?:(?:的)?(?:基层)?(?:政务|信息|主动)?(?:公开)?(?:标准)?(?:目录|事项|清单|部分|内容)(?:表)?)+$/u;

/** What a heading says without its number, its label, and the count of its items: 二、填报单位：区民政局（共2项）. */
export const bandName = (text: string): string => {
  const said = folded(cleanText(text)).trim();
  const name = said.replace(numbered, '').replace(labelled, '').replace(numbered, '').trim();
  return nameKey(name.replace(bracketed, '').trim().replace(counted, '')).replace(ofItems, '');
};

const ending = '(?:局|委员会|人民政府|政府办公室|街道办事处|办事处|街道)';
const ofPlace = '(?:(?<!社)区|县|市|旗)\\p{Script=Han}{1,16}(?:中心|办公室|委|办|大队|支队|院|站|所|会)';
const plain = new RegExp(`^\\p{Script=Han}{1,24}${ending}$|^\\p{Script=Han}{0,4}${ofPlace}$`, 'u');

/** Whether a text is plainly the name of a unit, whether or not the register has it. */
export const isPlainUnit = (text: string): boolean => plain.test(nameKey(text).replace(bracketed, ''));

/** The units of the register that a text names, where it says nothing else; streets also by their short names. */
export const onlyUnits = (text: string, units: readonly string[]): readonly string[] => {
  const full = new Map(
    units.flatMap((unit) => [nameKey(unit), shortUnitName(unit)].map((key) => [key, unit])),
  );
  full.delete('');
  const { named, unanswered } = readUnits(text, (name) => full.has(nameKey(name)));
  return unanswered.length > 0 ? [] : named.flatMap((name) => full.get(nameKey(name)) ?? []);
};

import { nameKey, visible } from '../../folding';
import { cleanText, oneLine } from '../cells/cell-text';
import { onlyText } from '../rows/not-items';
import { filledCells, type SheetRow } from '../sheet';
import { isSubHeader, looksLikeHeader } from './header';

/** What a sheet says above its header about the whole of it. */
export interface FormTitle {
  readonly row: number;
  readonly text: string;
}

export interface ReportingUnit {
  readonly name: string;
  readonly row: number;
}

/** The unit that the rows above a header name as the one that reports. */
export const reportingUnitIn = (rows: readonly SheetRow[]): ReportingUnit | null => {
  for (const row of rows) {
    const texts = filledCells(row).map(([, { text }]) => cleanText(text));
    const at = texts.findIndex((text) => /^(?:填报|填表|编制)单位/u.test(text));
    if (at === -1) continue;
    const own = /^(?:填报|填表|编制)单位(?:[(（]盖?章?[)）])?[:：\s]*(?<name>\S*)/u.exec(texts[at] ?? '');
    const name = own?.groups?.name || (texts[at + 1] ?? '');
    return name === '' ? null : { name, row: row.number };
  }
  return null;
};

const titleLike =
  /目录|清单|一览表|领域|^[（(【[]?(?:已|现已)?(?:作废|废止|失效|停用|取消|不予公开|不公开)[)）】\]]?$/u;

export const titlesIn = (rows: readonly SheetRow[]): readonly FormTitle[] =>
  rows.flatMap((row) => {
    const text = onlyText(row);
    const isTitle = text !== null && titleLike.test(text) && !looksLikeHeader(row) && !isSubHeader(row);
    return isTitle ? [{ row: row.number, text: visible(oneLine(text)) }] : [];
  });

/** 卫东区就业领域基层政务公开标准目录: what stands before 领域, without the place. */
const before =
  /^(?:\p{Script=Han}{2,8}?(?:省|市|区|县|旗|盟|州|街道|镇|乡)){0,3}(?<name>\p{Script=Han}{2,20}?)领域/u;

/**
 * The domain that a title names, where it is another one than the form is imported into; null: it names that one, or
 * none. `known` are the names of all domains: a title need not say 领域.
 */
export const otherDomainIn = (title: string, own: string, known: readonly string[]): string | null => {
  const [said, ownKey] = [nameKey(title), nameKey(own)];
  if (said.includes(ownKey)) return null;
  const [longest] = known
    .filter((name) => name !== '' && said.includes(nameKey(name)) && !ownKey.includes(nameKey(name)))
    .sort((a, b) => b.length - a.length);
  if (longest !== undefined) return longest;
  const name = before.exec(said)?.groups?.name ?? '';
  return name === '' || ownKey.includes(name) ? null : name;
};

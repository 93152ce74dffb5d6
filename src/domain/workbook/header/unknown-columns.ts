import { nameKey, showsNothing } from '../../folding';
import { cleanText, oneLine } from '../cells/cell-text';
import { readTick } from '../choices/tick';
import { type Remark, remark } from '../remarks/remark';
import { troubles } from '../remarks/troubles';
import { tellsState } from '../rows/row-states';
import { filledCells, type SheetRow, textAt } from '../sheet';
import { letterOf } from '../units/owner-column';
import { labelKey } from './columns';
import type { Header } from './header';

/** A word that denies something; what it denies, the reader of the sheet knows. */
const denies =
  /[不否无未非停删撤废缓退移消止禁错旧]|过期|待定|待审|归档|下线|^[×✕✗✘☒]$|^(?:N|NO|F|FALSE|0)$/iu;
/** Columns that are about the item's dealings, and not about whether it is one. */
const ofOther =
  /电话|姓名|人员|科室|编码|网址|链接|收费|费用|数量|次数|日期|时间|隐私|敏感|争议|风险|网上|网办/u;
/** 保留, 启用: where others are ticked, a blank says no. */
const affirms = /保留|有效|启用|适用|同意|公开|采用|涉及|纳入/u;
/** Longer ones are texts, not kinds. */
const LONGEST_KIND = 10;
const MOST_KINDS = 8;

/** The rows of the column by what they say there, blank ones by ''. */
const kindsIn = (rows: readonly SheetRow[], column: number): ReadonlyMap<string, readonly number[]> => {
  const kinds = new Map<string, number[]>();
  for (const row of rows) {
    const text = nameKey(cleanText(textAt(row, column)));
    kinds.set(text, [...(kinds.get(text) ?? []), row.number]);
  }
  return kinds;
};

/**
 * What is told of columns that nobody knows, where they deny something of some of the rows and not of others: 移除 under
 * 操作, 未发布 under 状态. Such words are too many to be all known, and nothing may become public against one of them unsaid.
 */
export const kindsDenied = (header: Header, rows: readonly SheetRow[]): readonly Remark[] =>
  header.others.flatMap(({ column, name }) => {
    const key = labelKey(name);
    const kinds = kindsIn(rows, column);
    const said = [...kinds.keys()].filter((text) => text !== '');
    if (ofOther.test(key) || said.length === 0 || said.length > MOST_KINDS || kinds.size < 2) return [];
    if (said.some((text) => text.length > LONGEST_KIND)) return [];
    const blankDenies = affirms.test(key) && said.every((text) => readTick(text, []) === true);
    const denied = [...kinds].filter(([text]) =>
      text === '' ? blankDenies : denies.test(text) && !tellsState(name, text),
    );
    const list = denied.map(([text, numbers]) => `第${numbers.join('、')}行“${text || '空白'}”`);
    return list.length === 0
      ? []
      : [remark(denied[0]?.[1][0] ?? header.lastRow, name, list.join('；'), troubles.columnOfKinds)];
  });

const MOST_SHOWN = 3;

/** What stands below no label at all beside items: nobody knows what it says, and it must not be lost unsaid. */
export const headlessColumns = (header: Header, rows: readonly SheetRow[]): readonly Remark[] => {
  const texts = new Map<number, string[]>();
  for (const row of rows)
    for (const [column, { text }] of filledCells(row))
      if (!header.labelled.has(column) && !showsNothing(text))
        texts.set(column, [...(texts.get(column) ?? []), `第${row.number}行“${oneLine(text)}”`]);
  return [...texts].map(([column, said]) =>
    remark(
      header.lastRow,
      `${letterOf(column)}列（无表头）`,
      said.slice(0, MOST_SHOWN).join('、'),
      troubles.columnWithoutLabel,
    ),
  );
};

import { nameKey, visible } from '../../folding';
import type { FormTitle } from '../header/form-title';
import { type Remark, remark } from '../remarks/remark';
import { troubles } from '../remarks/troubles';
import { type Cell, cellName, type Sheet, type SheetRow } from '../sheet';
import { oneLine } from './cell-text';

const side = '(?:本|该|此|右|左|上|下|旁|格|单元格|边|侧|方|面|所附|附|的){0,6}';
const kinds = '(?:批注|注释|注解|文本框|文字框|标注|图片|截图|照片|图示|方框|框)';
const pointer = new RegExp(
  `^\\(?(?:\\p{Script=Han}{0,4}?(?:内容|要素|文字|信息))?(?:请|详|参|均|都|全|另|可)*(?:见|看|阅|查看|参阅|写在|填在)${side}${kinds}(?:[中里内]|内容|文字|说明)*[\\d一二三四五]?\\)?[。.;!]?$`,
  'u',
);

/** 见批注, 详见右侧文本框: the cell only says where its content is. */
export const pointsBeside = (text: string): boolean => pointer.test(nameKey(text));

const LONGEST = 40;
const briefly = (text: string): string => {
  const line = visible(oneLine(text));
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

/** The rows, with the comments of cells that are blank or only point at them. */
export const withComments = ({ rows, beside }: Sheet): readonly SheetRow[] => {
  const comments = new Map(beside?.comments.map(({ row, column, text }) => [cellName(row, column), text]));
  if (comments.size === 0) return rows;
  const commented = new Set(beside?.comments.map(({ row }) => row));
  return rows.map((row) => {
    if (!commented.has(row.number)) return row;
    const cells = new Map<number, Cell>(row.cells);
    for (const { column, text } of beside?.comments.filter((one) => one.row === row.number) ?? []) {
      const cell = row.cells.get(column) ?? { text: '' };
      if (cell.text.trim() !== '' && !pointsBeside(cell.text)) continue;
      cells.set(column, { ...cell, marks: [...(cell.marks ?? []), { kind: 'comment', detail: text }] });
    }
    return { ...row, cells };
  });
};

/** A box above the table may be its title, and one that names the unit may lie anywhere. */
const isTitle = (text: string, row: number, lastRow: number): boolean =>
  /^(?:填报|填表|编制|报送)(?:单位|部门)/u.test(text) || (row <= lastRow && /目录|清单|领域/u.test(text));

/** What boxes say of the table as a whole. */
export const boxTitles = ({ beside }: Sheet, lastRow: number): readonly FormTitle[] =>
  (beside?.boxes ?? [])
    .map(({ row, text }) => ({ row, text: visible(oneLine(text)) }))
    .filter(({ row, text }) => isTitle(text, row, lastRow));

/** What is told of comments and boxes as such: nothing of them is imported. */
export const besideRemarks = ({ beside }: Sheet, lastRow: number): readonly Remark[] => {
  const { comments, boxes } = beside ?? { comments: [], boxes: [] };
  const said = comments.map(({ row, column, text }) => `${cellName(row, column)}（${briefly(text)}）`);
  const others = boxes.filter(({ row, text }) => !isTitle(visible(oneLine(text)), row, lastRow));
  return [
    ...(comments[0] === undefined
      ? []
      : [remark(comments[0].row, '批注', said.join('、'), troubles.comments(comments.length))]),
    ...others.map(({ row, text }) => remark(row, '文本框', visible(oneLine(text)), troubles.textBox)),
  ];
};

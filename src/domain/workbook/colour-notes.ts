import { cleanText, oneLine } from './cell-text';
import { type Remark, remark } from './remark';
import { filledCells, type SheetRow } from './sheet';
import { troubles } from './troubles';

/** 红色底色为拟取消, 标黄的为新增, 红字部分: a legend of colours. 红色旅游, 绿色通道 and 黄标车 are matters. */
const colour = '[红黄绿蓝橙灰紫粉黑白]';
const legend = new RegExp(
  [
    `${colour}(?:颜)?色?(?:的)?(?:底色|底|填充|字体|字|背景|单元格|标注|标记|标识|高亮)`,
    `标(?:注|记|示|识|为|成)?${colour}(?:色|的|部分|处|内容|事项|项)`,
    `${colour}色(?:部分|内容|事项|的)?(?:为|是|表示|代表|指)`,
    '(?:底色|颜色|填充色|背景色)(?:的)?(?:表示|代表|区分|标注|说明)',
  ].join('|'),
  'u',
);

/** Notes by which colours mean something. `rows`: those that no item stands in. */
export const colourNotes = (rows: readonly SheetRow[]): readonly Remark[] =>
  rows.flatMap((row) =>
    filledCells(row)
      .map(([, { text }]) => oneLine(cleanText(text)))
      .filter((text) => legend.test(text))
      .slice(0, 1)
      .map((text) => remark(row.number, '说明', text, troubles.colours)),
  );

import { cleanText, oneLine } from '../cells/cell-text';
import { type Remark, remark, type Trouble } from '../remarks/remark';
import { troubles } from '../remarks/troubles';
import { filledCells, type SheetRow } from '../sheet';

/** 红色底色为拟取消, 标黄的为新增, 红字部分: a legend of colours. 红色旅游, 绿色通道 and 黄标车 are matters. */
const colour = '[红黄绿蓝橙灰紫粉黑白]';
const legend = new RegExp(
  [
    `${colour}(?:颜)?色?(?:的)?(?:底色|底|填充|字体|字|背景|单元格|标注|标记|标识|高亮)`,
    `标(?:注|记|示|识|为|成)?${colour}(?:色|的|部分|处|内容|事项|项)`,
    `${colour}色(?:部分|内容|事项|的)?(?:为|是|表示|代表|指)`,
    `(?:底色|颜色|字体)(?:为|是)${colour}`,
    '(?:底色|颜色|填充色|背景色)(?:的)?(?:表示|代表|区分|标注|说明)',
  ].join('|'),
  'u',
);

/** 带*的为取消事项, 斜体为新增: marks and letters that say what becomes of an item. */
const marked =
  /带\s*.{1,4}(?:的|号)|标.{0,3}[*＊※△▲★☆#]|[*＊※△▲★☆#◆●○]+(?:号)?(?:的)?(?:为|是|表示|代表|指)|斜体|加粗|粗体|下划线|删除线|阴影/u;
/** 第3项, 序号2、4: which items a note is about. */
const numbered = /(?:第|序号|编号)(?:为|是)?[\d一二三四五六七八九十]{1,3}/u;
const becomes = /取消|删除|废止|停用|新增|调整|修改|变更|不予公开|不公开|下放|不涉及/u;

const troubleOf = (text: string): Trouble | null => {
  if (legend.test(text)) return troubles.colours;
  return (marked.test(text) || numbered.test(text)) && becomes.test(text) ? troubles.marksMean : null;
};

/** Notes by which colours or marks mean something. `rows`: those that no item stands in. */
export const colourNotes = (rows: readonly SheetRow[]): readonly Remark[] =>
  rows.flatMap((row) =>
    filledCells(row)
      .map(([, { text }]) => oneLine(cleanText(text)))
      .flatMap((text) => {
        const trouble = troubleOf(text);
        return trouble === null ? [] : [remark(row.number, '说明', text, trouble)];
      })
      .slice(0, 1),
  );

import {
  besideTroubles,
  contentElsewhere,
  emptyWord,
  footnote,
  stressed,
  tooLong,
  webTags,
} from './cell-troubles';
import { channelTroubles } from './channel-troubles';
import type { Trouble } from './remark';
import { sheetTroubles } from './sheet-troubles';
import { stateTroubles } from './state-troubles';
import { tableTroubles } from './table-troubles';

export { faultyCell, LONGEST_CELL } from './cell-troubles';

/** What can be wrong with a workbook in the official form, in the words of those who fill it in. */
export const troubles = {
  ...tableTroubles,
  struck: (piece: string): Trouble => ({
    problem: {
      zh: `有删除线的文字仍按原文导入：“${piece}”`,
      en: `Text that is crossed out was imported as it stands: “${piece}”`,
    },
    hint: { zh: '不要的文字请删去，要的请去掉删除线', en: 'Delete it, or take the line off' },
  }),
  struckRow: {
    problem: { zh: '整行有删除线，仍按原文导入', en: 'The row is crossed out; it was imported as it stands' },
    hint: { zh: '不再公开的事项请删去此行', en: 'Delete the row if the item is no longer meant' },
  },
  unseenRow: (how: 'hidden' | 'filtered'): Trouble => ({
    problem: {
      zh: how === 'hidden' ? '此行在表中被隐藏，仍已读取' : '此行被筛选隐藏，仍已读取',
      en:
        how === 'hidden'
          ? 'The row is hidden; it was read all the same'
          : 'A filter hides the row; it was read all the same',
    },
    hint: {
      zh: '取消隐藏或筛选后核对；不要的行请删去',
      en: 'Show it and check it, or delete it if it is not meant',
    },
  }),
  unseenColumn: {
    problem: { zh: '此列在表中被隐藏，仍已读取', en: 'The column is hidden; it was read all the same' },
    hint: { zh: '取消隐藏后核对', en: 'Show it and check it' },
  },
  unseenText: {
    problem: {
      zh: '单元格有内容，但其格式使它不显示，未读取',
      en: 'The cell holds something that its format does not show; it was not read',
    },
    hint: { zh: '把格式改为“常规”后核对', en: 'Give it the format “General” and check it' },
  },
  covered: {
    problem: {
      zh: '单元格内容被合并单元格遮住，未读取',
      en: 'A merged cell covers this text; it was not read',
    },
    hint: { zh: '取消合并，删去不要的内容', en: 'Unmerge the cells and delete what is not meant' },
  },
  formatUnknown: (format: string, text: string): Trouble => ({
    problem: {
      zh: `数字格式“${format}”无法识别，按“${text}”读取，可能与所见不同`,
      en: `The number format “${format}” is not understood; it was read as “${text}”, which may not be what is shown`,
    },
    hint: {
      zh: '把单元格格式改为“文本”，再照所见重写',
      en: 'Format the cell as text and write what it shows',
    },
  }),
  formulas: (count: number): Trouble => ({
    problem: {
      zh: `共${count}个单元格是公式，按其显示的结果读取`,
      en: `${count} cells are formulas; what they show was read`,
    },
    hint: { zh: '核对结果；以后请粘贴为数值', en: 'Check them; paste values next time' },
  }),
  levelMissing: (name: string): Trouble => ({
    problem: { zh: `未填写${name}`, en: `${name} is empty` },
    hint: {
      zh: `填写${name}；没有它无法与已有目录对应`,
      en: `Fill in ${name}: without it the row cannot be matched to the catalogue`,
    },
  }),
  noName: {
    problem: {
      zh: '事项名称里没有文字，只有数字或符号',
      en: 'A name of an item has no words, only numbers or signs',
    },
    hint: {
      zh: '写出事项名称（被自动变成数字、日期的，先把单元格格式改为“文本”）；没有这一级事项的留空',
      en: 'Write the item’s name (where it became a number or a date, format the cell as text first); leave the cell blank where there is no such level',
    },
  },
  severalNames: {
    problem: {
      zh: '一个单元格里像是几个事项的名称，一行一个',
      en: 'The cell seems to hold the names of several items, one on a line',
    },
    hint: {
      zh: '是几个事项的，各占一行表格；是一个名称的，删去单元格内的换行',
      en: 'Give each item a row of its own; if it is one name, take the line breaks out',
    },
  },
  linesJoined: {
    problem: {
      zh: '名称分成几行，已合为一个名称',
      en: 'The name stands in several lines; they were joined to one',
    },
    hint: {
      zh: '核对；是几个事项的，各占一行表格；是一个名称的，删去单元格内的换行',
      en: 'Check it; give several items a row each, or take the line breaks out of one name',
    },
  },
  nameLikeDate: {
    problem: {
      zh: '事项名称像是日期或数字，可能被表格程序自动转换，已照所显示的导入',
      en: 'The name looks like a date or a number that the program made of it; it was imported as shown',
    },
    hint: {
      zh: '核对名称；不对的，把单元格格式改为“文本”后重写',
      en: 'Check it; where it is wrong, format the cell as text and write it again',
    },
  },
  unreadableTick: (name: string): Trouble => ({
    problem: { zh: `“${name}”栏无法识别是否勾选`, en: `It is not clear whether “${name}” is ticked` },
    hint: { zh: '填“√”表示是，留空表示否', en: 'Write √ for yes, leave it blank for no' },
  }),
  bothTicked: (first: string, second: string): Trouble => ({
    problem: { zh: `“${first}”和“${second}”同时勾选`, en: `Both “${first}” and “${second}” are ticked` },
    hint: {
      zh: '只勾选一项；两类内容不同的，拆成两行分别填写',
      en: 'Tick one; where the contents differ, write two rows',
    },
  }),
  unknownChoice: (choices: readonly string[]): Trouble => ({
    problem: { zh: '无法识别', en: 'Not understood' },
    hint: { zh: `填写${choices.join('、')}之一`, en: `Write one of ${choices.join(', ')}` },
  }),
  audienceIsGroup: (group: string): Trouble => ({
    problem: {
      zh: `没有写明是全社会还是特定群体，已按“特定群体：${group}”导入`,
      en: `It does not say whether for the whole public or a group; imported as “特定群体：${group}” (a group)`,
    },
    hint: { zh: '面向全社会的，改写为“全社会”', en: 'Write “全社会” if it is for the whole public' },
  }),
  unknownLevel: (choices: readonly string[]): Trouble => ({
    problem: { zh: '无法识别的公开层级，未导入', en: 'Levels not understood; not imported' },
    hint: {
      zh: `填写${choices.join('、')}，多项用“、”分开`,
      en: `Write ${choices.join(', ')}, parted by 、`,
    },
  }),
  cityLevel: {
    problem: {
      zh: '“市级”没有对应的公开层级：单独写的按县级读取，与县级并列的未导入',
      en: '“市级” is no level of a district: alone it was read as county, beside 县级 it was left out',
    },
    hint: { zh: '本区（县、市）公开的写“县级”', en: 'Write 县级 for what the district itself makes public' },
  },
  unitUnknown: {
    problem: {
      zh: '单位名录中没有这个名称，文字照原样导入，未关联单位',
      en: 'No unit of the register has this name; the text was imported as it stands, linked to no unit',
    },
    hint: {
      zh: '是本区单位的，改为名录中的名称；确为其他主体的，不必处理',
      en: 'If it is a unit of the district, use its name in the register; otherwise nothing is to be done',
    },
  },
  dittoTaken: (row: number): Trouble => ({
    problem: { zh: `“同上”已按第${row}行的内容导入`, en: `“同上” (same as above) was taken from row ${row}` },
    hint: {
      zh: '写出本行自己的内容：排序或筛选后“同上”会指向别处',
      en: 'Write it out: after sorting, “above” is another row',
    },
  }),
  dittoFirst: {
    problem: { zh: '“同上”的上方没有内容', en: 'Nothing stands above this “同上” (same as above)' },
    hint: { zh: '写出本行自己的内容', en: 'Write it out' },
  },
  duplicate: (row: number): Trouble => ({
    problem: { zh: `与第${row}行是同一事项`, en: `The same item as row ${row}` },
    hint: {
      zh: '合并两行，或改写二级（三级）事项名称以示区别',
      en: 'Join the rows, or give them different names',
    },
  }),
  ...channelTroubles,
  ...sheetTroubles,
  ...stateTroubles,
  ...besideTroubles,
  tooLong,
  stressed,
  contentElsewhere,
  footnote,
  webTags,
  emptyWord,
  severalItems: (count: number): Trouble => ({
    problem: {
      zh: `目录中已有${count}条同名事项，无法确定更新哪一条`,
      en: `The catalogue has ${count} items of this name`,
    },
    hint: { zh: '先在后台合并或改名，再导入', en: 'Join or rename them in the admin, then import again' },
  }),
} as const;

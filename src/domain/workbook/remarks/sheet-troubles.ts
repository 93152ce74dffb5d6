import type { Trouble } from './remark';

/** What can be wrong with the sheet that was chosen, and with what it says of itself. */
export const sheetTroubles = {
  otherSheet: {
    problem: {
      zh: '此工作表也是官方表格，本次未导入',
      en: 'This sheet is in the official form too; it was not imported',
    },
    hint: { zh: '把它另存为单独的工作簿后导入', en: 'Save it as a workbook of its own and import that' },
  },
  sheetWithoutHeader: {
    problem: {
      zh: '此工作表没有表头，从这一行起像是目录的续表，本次未导入',
      en: 'This sheet has no header and its rows, from this one on, look like more of the table; they were not imported',
    },
    hint: {
      zh: '把这些行移到前一张表的末尾，或在上面加上官方表格的表头，另存为单独的工作簿后导入',
      en: 'Move the rows to the end of the table before, or put the form’s header above them and import them as a workbook of their own',
    },
  },
  sheetIncomplete: {
    problem: {
      zh: '此工作表像是官方表格，但表头缺列或有重复的列，本次未导入',
      en: 'This sheet looks like the official form, but its header lacks columns or has some twice; it was not imported',
    },
    hint: {
      zh: '改好表头，另存为单独的工作簿后导入',
      en: 'Mend the header, save it as a workbook of its own and import that',
    },
  },
  sheetOfOneItem: {
    problem: {
      zh: '此工作表像是一个事项一张的表（左边栏目、右边内容），本次未导入',
      en: 'This sheet looks like a form of one item, with labels at the left; it was not imported',
    },
    hint: {
      zh: '把内容填入官方表格，一个事项一行',
      en: 'Write what it says into a row of the official form',
    },
  },
  columnNotKept: {
    problem: {
      zh: '目录条目没有与此列对应的字段，此列未导入',
      en: 'A catalogue item has no field for this column; it was not imported',
    },
    hint: {
      zh: '无需处理；需要保留的内容请写入相应字段',
      en: 'Nothing to do, unless the content belongs in another column',
    },
  },
  columnUnknown: {
    problem: {
      zh: '表头中有不认识的列，此列未导入',
      en: 'The header has a column that is not known; it was not imported',
    },
    hint: {
      zh: '无需保留的可不处理；否则改用官方表格的列名',
      en: 'Use the official form’s name if the column matters',
    },
  },
  otherDomain: (named: string, domain: string): Trouble => ({
    problem: {
      zh: `标题写的是“${named}”，导入的领域是“${domain}”`,
      en: `The title names “${named}”; the import was told “${domain}”`,
    },
    hint: { zh: '核对工作簿和领域代码', en: 'Check the workbook and the domain code' },
  }),
  rowOfOtherDomain: (domain: string, refused: boolean): Trouble => ({
    problem: {
      zh: `这一行写的领域与导入的领域“${domain}”不同${refused ? '，未导入' : ''}`,
      en: `The row names another domain than “${domain}”${refused ? '; it was not imported' : ''}`,
    },
    hint: { zh: '按领域分成几张表，分别导入', en: 'Make a table for each domain and import them one by one' },
  }),
  rowOfOtherUnit: (unit: string, refused: boolean): Trouble => ({
    problem: {
      zh: `这一行写的填报单位与导入的单位“${unit}”不同${refused ? '，未导入' : ''}`,
      en: `The row names another unit than “${unit}”${refused ? '; it was not imported' : ''}`,
    },
    hint: { zh: '按单位分成几张表，分别导入', en: 'Make a table for each unit and import them one by one' },
  }),
  rowBelowOtherUnit: (unit: string, row: number, refused: boolean): Trouble => ({
    problem: {
      zh: `上面第${row}行的小标题写的单位与导入的单位“${unit}”不同${refused ? '，此行未导入' : ''}`,
      en: `The heading in row ${row} above names another unit than “${unit}”${refused ? '; the row was not imported' : ''}`,
    },
    hint: { zh: '按单位分成几张表，分别导入', en: 'Make a table for each unit and import them one by one' },
  }),
  renumbered: (count: number): Trouble => ({
    problem: {
      zh: `共${count}个事项的名称只是前面的编号与已有条目不同，按同一事项更新，名称不变`,
      en: `${count} items differ from those in the catalogue only by a number before the name; those were updated`,
    },
    hint: { zh: '确是另一事项的，改写名称以示区别', en: 'If one is another item, give it another name' },
  }),
  notInSheet: (count: number): Trouble => ({
    problem: {
      zh: `本单位本领域已公开的事项中有${count}条不在表中，仍然公开`,
      en: `${count} public items of this unit and domain are not in the sheet; they stay public`,
    },
    hint: {
      zh: '改了名称的，先在后台改原条目的名称再导入；不再公开的，在后台撤下；表中只有部分事项的，无需处理',
      en: 'Rename a renamed item in the admin before the import, withdraw what is no longer public; nothing to do if the sheet is only a part',
    },
  }),
  draftsNotInSheet: (count: number): Trouble => ({
    problem: {
      zh: `本单位本领域从未公开的草稿中有${count}条不在表中，而表中有新的事项；草稿仍保留`,
      en: `${count} drafts of this unit and domain are not in the sheet, which has new items; they stay`,
    },
    hint: {
      zh: '改了名称的，在后台删去旧名称的草稿（或先改其名称再导入）；其他的无需处理',
      en: 'Where an item was renamed, delete the draft of its old name in the admin, or rename that before the import',
    },
  }),
  otherUnit: (unit: string): Trouble => ({
    problem: {
      zh: `填报单位与导入的单位“${unit}”不同`,
      en: `The reporting unit differs from “${unit}”, which the import was told`,
    },
    hint: { zh: '核对工作簿和单位代码', en: 'Check the workbook and the unit code' },
  }),
  titleOfOtherUnit: (named: string, unit: string): Trouble => ({
    problem: {
      zh: `标题或工作表名写的是“${named}”，导入的单位是“${unit}”`,
      en: `The title or the sheet’s name says “${named}”; the import was told “${unit}”`,
    },
    hint: { zh: '核对工作簿和单位代码', en: 'Check the workbook and the unit code' },
  }),
} as const;

import type { Trouble } from './remark';

const oneRow = {
  zh: '一个事项写在一行里，几项内容、渠道、依据在单元格内换行；是几个事项的，各自填写名称',
  en: 'Write an item in one row, with line breaks within its cells; give several items a name each',
};

/** What can be wrong with the table as a whole, and with rows that belong together. */
export const tableTroubles = {
  draftLeft: {
    problem: {
      zh: '此行与已公开的内容一致；条目另有未公开的修改，未改动',
      en: 'The row says what is public; the changes that an editor has not published yet were left alone',
    },
    hint: {
      zh: '要放弃那些修改的，在条目中点“放弃修改”',
      en: 'To drop those changes, discard them in the item',
    },
  },
  draftKept: {
    problem: {
      zh: '此行注明为草稿，只保存，未公开',
      en: 'The row says that it is a draft: it was saved and not published',
    },
    hint: {
      zh: '审核后在后台发布；要随导入公开的，清空此格',
      en: 'Publish it in the admin once it is reviewed; empty this cell to publish it by import',
    },
  },
  columnMissed: (unknown: readonly string[]): Trouble => ({
    problem: {
      zh: `没有找到这一列，已有事项的相应内容保持不变；请问是否为：${unknown.join('、')}？`,
      en: `This column was not found; what items have there stays. Is it one of: ${unknown.join(', ')}?`,
    },
    hint: {
      zh: '是的话，把那一列的表头改为官方表格的列名后再导入',
      en: 'If so, give that column the official form’s name and import again',
    },
  }),
  tableBeside: {
    problem: {
      zh: '右侧还有一张表，本次未导入',
      en: 'Another table stands beside this one; it was not imported',
    },
    hint: { zh: '把它移到单独的工作表后导入', en: 'Move it to a sheet of its own and import that' },
  },
  tableBelow: {
    problem: {
      zh: '从这一行起是另一张表，本次未导入',
      en: 'Another table begins in this row; it was not imported',
    },
    hint: {
      zh: '把它移到单独的工作簿，按所属领域导入',
      en: 'Move it to a workbook of its own and import it into its domain',
    },
  },
  headerBelow: (row: number): Trouble => ({
    problem: {
      zh: `这一行像表头但不完整，已按第${row}行的表头读取，第${row}行以上的内容未导入`,
      en: `This row looks like a header and is none that is whole; the one in row ${row} was taken, and nothing above it was imported`,
    },
    hint: {
      zh: '上面是填表说明的，无需处理；是目录的，补全表头后再导入',
      en: 'Nothing to do if instructions stand above; if items do, complete the header and import again',
    },
  }),
  columnsJoined: {
    problem: {
      zh: '这几列说的是同一项内容，已合为一项导入',
      en: 'These columns say one thing together; they were imported as one',
    },
    hint: {
      zh: '核对合并后的文字；以后请合为官方表格的一列',
      en: 'Check what they came to; use the one column of the official form next time',
    },
  },
  partUnclear: {
    problem: {
      zh: '这一列的内容不能确定与前一列的哪一项对应，未导入',
      en: 'It is not clear what in the column before this belongs to; it was not imported',
    },
    hint: {
      zh: '与前一列合为一格：一项一行，文号写在名称后的括号里，数字与单位写在一起',
      en: 'Write both into one cell, one thing a line: the number of a law in brackets behind its name, a number with its unit',
    },
  },
  headerChanged: {
    problem: {
      zh: '从这一行起表头的列序不同，已按这一行的表头读取以下各行',
      en: 'The columns stand in another order from this row on; the rows below were read by it',
    },
    hint: {
      zh: '核对以下各行；另属一张表的，移到单独的工作簿导入',
      en: 'Check the rows below; if they are another table, move it to a workbook of its own',
    },
  },
  belowHeading: (row: number, heading: string): Trouble => ({
    problem: {
      zh: `一级事项空白，上面第${row}行是小标题“${heading}”，不能确定属于哪个一级事项`,
      en: `The first level is blank below the heading “${heading}” in row ${row}, which may or may not name it`,
    },
    hint: {
      zh: '在本行填写一级事项；小标题就是一级事项的，照它填写（不带编号）',
      en: 'Write the first level in this row; if the heading is it, write that, without its number',
    },
  }),
  passedOver: (count: number): Trouble => ({
    problem: {
      zh: `共${count}行不是事项（列号、示例、小标题、合计、空白行或表尾说明），已略过`,
      en: `${count} rows are no items (column numbers, examples, headings, totals, blank rows, notes) and were passed over`,
    },
    hint: {
      zh: '其中有事项的，补全事项名称和内容后再导入',
      en: 'If one is an item, fill in its name and content',
    },
  }),
  rowsDisagree: (rows: readonly number[], columns: readonly string[]): Trouble => ({
    problem: {
      zh: `第${rows.join('、')}行的事项名称是同一个，但“${columns.join('”“')}”各行不同，无法合为一条，未导入`,
      en: `Rows ${rows.join(', ')} have one name but differ in “${columns.join('”, “')}”; the item was not imported`,
    },
    hint: oneRow,
  }),
  rowsUnclear: (rows: readonly number[]): Trouble => ({
    problem: {
      zh: `下面第${rows.join('、')}行没有事项名称，或名称断成了几行，不能确定是否属于本事项；为免内容不全，本事项未导入`,
      en: `Rows ${rows.join(', ')} below have no name, or one broken over rows, and may belong to this item; it was not imported, lest it be cut short`,
    },
    hint: oneRow,
  }),
  rowsJoined: (count: number): Trouble => ({
    problem: {
      zh: `共${count}行没有事项名称，已并入各自上面的事项`,
      en: `${count} rows without a name were joined to the items above them`,
    },
    hint: {
      zh: '核对内容；另是事项的，填写事项名称',
      en: 'Check them; give a row a name if it is another item',
    },
  }),
} as const;

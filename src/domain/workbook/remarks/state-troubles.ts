import type { Trouble } from './remark';

/** What a sheet, a row or a name says of itself that keeps it from being public. */
export const stateTroubles = {
  noteCancels: {
    problem: {
      zh: '备注说此项已取消或不再公开，此行仍已导入',
      en: 'The remark says that the item is no more; the row was imported all the same',
    },
    hint: {
      zh: '确已取消的，删去此行；已公开的，在后台撤下',
      en: 'Delete the row if so, and withdraw the item in the admin if it is public',
    },
  },
  saysWithheld: {
    problem: {
      zh: '这一列说此项不公开，未导入',
      en: 'By this column the item must not be public; it was not imported',
    },
    hint: {
      zh: '确不公开的，从表中删去；应公开的，清空这一格',
      en: 'Delete the row if so; empty this cell if the item is to be public',
    },
  },
  saysGone: {
    problem: {
      zh: '这一列说此项已删除、取消或移出，未导入',
      en: 'By this column the item is deleted, cancelled or moved elsewhere; it was not imported',
    },
    hint: {
      zh: '确已取消的，从表中删去，已公开的在后台撤下；仍要公开的，清空这一格',
      en: 'Delete the row if so, and withdraw the item in the admin if it is public; empty this cell if the item stays',
    },
  },
  saysNotOurs: {
    problem: {
      zh: '这一列说此项不适用或不涉及，未导入',
      en: 'By this column the item does not apply; it was not imported',
    },
    hint: {
      zh: '确不涉及的，从表中删去；要公开的，改写或清空这一格',
      en: 'Delete the row if so; change or empty this cell if the item is to be public',
    },
  },
  nameWithholds: {
    problem: {
      zh: '名称后面说此项不公开，未导入',
      en: 'Behind its name the item is said not to be public; it was not imported',
    },
    hint: {
      zh: '确不公开的，从表中删去；应公开的，删去括号里的话',
      en: 'Delete the row if so; take the words in brackets out if the item is to be public',
    },
  },
  nameCancels: {
    problem: {
      zh: '名称后面说此项已取消、移出或暂不公开，此行仍已导入',
      en: 'Behind its name the item is said to be no more, or not now; it was imported all the same',
    },
    hint: {
      zh: '确已取消的，删去此行；不是的，删去括号里的话',
      en: 'Delete the row if so; take the words in brackets out if not',
    },
  },
  nameMarked: {
    problem: {
      zh: '名称后面的“新增”一类的话像是编制时的标记，已随名称导入',
      en: 'The words behind the name look like a mark of revision; they were imported with the name',
    },
    hint: {
      zh: '是标记的，从名称中删去，写在备注里；不删会与原名称成为两条',
      en: 'If so take them out of the name: with them the item is another one than before',
    },
  },
  noteDoubts: {
    problem: {
      zh: '这一格说此项已取消、暂不公开或不涉及，此行仍已导入',
      en: 'This cell says that the item is no more, not public now, or not the unit’s; the row was imported all the same',
    },
    hint: {
      zh: '确实如此的，删去此行，已公开的在后台撤下',
      en: 'Delete the row if so, and withdraw the item in the admin if it is public',
    },
  },
  belowVoid: (row: number, heading: string): Trouble => ({
    problem: {
      zh: `上面第${row}行写着“${heading}”，此行未导入`,
      en: `Row ${row} above says “${heading}”; the row was not imported`,
    },
    hint: {
      zh: '确不公开的、示例，从表中删去；要公开的，移到那一行的上面',
      en: 'Delete the row if so; move it above that row if the item is to be public',
    },
  }),
  marksMean: {
    problem: {
      zh: '此说明用记号、字形或序号指出取消、新增、不公开等事项，未按它处理，各行照文字导入',
      en: 'This note says by marks or numbers which items are cancelled, new or not public; it was not followed, all rows were imported by their texts',
    },
    hint: {
      zh: '取消的事项从表中删去；名称前后的记号也请删去',
      en: 'Delete items that are cancelled, and the marks beside names',
    },
  },
  partWithheld: {
    problem: {
      zh: '有的内容注明不公开，已连同这句话导入',
      en: 'Some of the content is said not to be public; it was imported with those words',
    },
    hint: { zh: '不公开的内容从表中删去', en: 'Take what is not public out of the sheet' },
  },
  basisGone: {
    problem: {
      zh: '有的依据注明已废止或失效，已照原文导入',
      en: 'Some of the bases are said to be void; they were imported as they stand',
    },
    hint: { zh: '删去废止的依据，换上现行的', en: 'Delete those, and cite what is in force' },
  },
  ticksInText: {
    problem: {
      zh: '这一格里有的勾选、有的没有，已照原文全部导入',
      en: 'Some of what stands in this cell is ticked and some is not; all of it was imported as it stands',
    },
    hint: { zh: '只留采用的，删去记号', en: 'Keep what is meant, and take the marks out' },
  },
  limitChanged: {
    problem: {
      zh: '时限里有修改前和修改后的两个，已照原文导入',
      en: 'The limit is written before and after a change; it was imported as it stands',
    },
    hint: { zh: '只写修改后的时限', en: 'Write only the limit that holds now' },
  },
  columnWithoutLabel: {
    problem: {
      zh: '这一列没有表头而有内容，未导入',
      en: 'This column has no label and holds texts; they were not imported',
    },
    hint: {
      zh: '属于目录的，写上官方表格的列名；无关的不必处理',
      en: 'Give it the official form’s name if it belongs to the catalogue; nothing to do if not',
    },
  },
  columnOfKinds: {
    problem: {
      zh: '不认识的列里各行写的不同，此列未导入，各行都已照其他列读取',
      en: 'A column that is not known says different things of the rows; it was not imported, the rows were read by the others',
    },
    hint: {
      zh: '其中有不应公开的行，从表中删去；无关的不必处理',
      en: 'Delete rows that are not meant to be public; nothing to do if it does not matter',
    },
  },
  sheetVoid: (said: string): Trouble => ({
    problem: {
      zh: `工作表名或标题“${said}”说这些事项不公开或已作废，未导入`,
      en: `By its name or title “${said}” the sheet’s items are not public or no more; it was not imported`,
    },
    hint: {
      zh: '确实如此的，不必导入；要公开的，改正标题或工作表名',
      en: 'Nothing to do if so; else correct the title or the sheet’s name',
    },
  }),
  colours: {
    problem: {
      zh: '此说明用颜色区分内容；颜色不读取，各行一律照文字导入',
      en: 'This note gives colours a meaning; colours are not read, all rows were imported by their texts',
    },
    hint: {
      zh: '把颜色的意思写成文字：取消的删去，要注明的写进相应的列',
      en: 'Write what the colours mean: delete what is cancelled, put the rest into its column',
    },
  },
  rowsAboveHeader: (count: number): Trouble => ({
    problem: {
      zh: `表头上面有${count}行像是事项，未导入`,
      en: `${count} rows above the header look like items; they were not imported`,
    },
    hint: { zh: '把这些行移到表头下面再导入', en: 'Move them below the header and import again' },
  }),
} as const;

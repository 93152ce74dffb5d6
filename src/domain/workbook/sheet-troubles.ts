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

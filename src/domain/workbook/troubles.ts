import type { Trouble } from './remark';
import type { CellFault } from './sheet';

/** What can be wrong with a workbook in the official form, in the words of those who fill it in. */
/** What a spreadsheet program lets one write into a cell. */
export const LONGEST_CELL = 32_767;

const formula = (detail: string): Trouble => ({
  problem: {
    zh: `单元格是公式（=${detail}），未读取`,
    en: `The cell is a formula (=${detail}); it was not read`,
  },
  hint: {
    zh: '复制该单元格，用“选择性粘贴—数值”贴回后再导入',
    en: 'Copy the cell, paste it back as values, and import again',
  },
});

const errorValue = (detail: string): Trouble => ({
  problem: { zh: `单元格是错误值 ${detail}`, en: `The cell holds the error ${detail}` },
  hint: { zh: '改为正确的文字后再导入', en: 'Replace it with the text that is meant' },
});

const tooLong = (limit: number, length: number | string): Trouble => ({
  problem: { zh: `共${length}字，超过${limit}字`, en: `${length} characters; at most ${limit} fit` },
  hint: { zh: '精简文字，或移到公开内容中', en: 'Shorten it, or move it to the content' },
});

export const faultyCell = ({ kind, detail }: CellFault): Trouble => {
  if (kind === 'formula') return formula(detail);
  return kind === 'error' ? errorValue(detail) : tooLong(LONGEST_CELL, detail);
};

export const troubles = {
  levelMissing: (name: string): Trouble => ({
    problem: { zh: `未填写${name}`, en: `${name} is empty` },
    hint: {
      zh: `填写${name}；没有它无法与已有目录对应`,
      en: `Fill in ${name}: without it the row cannot be matched to the catalogue`,
    },
  }),
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
  unknownLevel: (choices: readonly string[]): Trouble => ({
    problem: { zh: '无法识别的公开层级，未导入', en: 'Levels not understood; not imported' },
    hint: {
      zh: `填写${choices.join('、')}，多项用“、”分开`,
      en: `Write ${choices.join(', ')}, parted by 、`,
    },
  }),
  unknownChannel: {
    problem: {
      zh: '不是标准渠道名称，已作为“其他”导入',
      en: 'Not the name of a standard channel; imported as “其他” (other)',
    },
    hint: {
      zh: '属于标准渠道的，改用官方表格中的名称；确属其他渠道的，写作“其他：名称”',
      en: 'Use the official form’s name of the channel, or write 其他：name',
    },
  },
  noChannelChosen: {
    problem: { zh: '列出了渠道，但没有一项标为“■”', en: 'Channels are listed, but none is marked ■' },
    hint: { zh: '把采用的渠道前的“□”改为“■”', en: 'Change □ to ■ before each channel that is used' },
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
  tooLong,
  severalItems: (count: number): Trouble => ({
    problem: {
      zh: `目录中已有${count}条同名事项，无法确定更新哪一条`,
      en: `The catalogue has ${count} items of this name`,
    },
    hint: { zh: '先在后台合并或改名，再导入', en: 'Join or rename them in the admin, then import again' },
  }),
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
  otherUnit: (unit: string): Trouble => ({
    problem: {
      zh: `填报单位与导入的单位“${unit}”不同`,
      en: `The reporting unit differs from “${unit}”, which the import was told`,
    },
    hint: { zh: '核对工作簿和单位代码', en: 'Check the workbook and the unit code' },
  }),
} as const;

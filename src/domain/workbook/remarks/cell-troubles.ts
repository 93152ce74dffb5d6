import type { CellFault } from '../sheet';
import type { Trouble } from './remark';

/** Of several words in a cell only some are bold or underlined. */
export const stressed = (piece: string): Trouble => ({
  problem: {
    zh: `只有“${piece}”加粗或有下划线；字形不读取，各项都已导入`,
    en: `Only “${piece}” is bold or underlined; the form of letters is not read, all words were imported`,
  },
  hint: {
    zh: '只采用这一项的，删去其余各项，或在采用的前面写“√”',
    en: 'If only this is meant, delete the others, or write √ before it',
  },
});

/** 见官网, 另附 in the place of a content; a number in its place. */
export const contentElsewhere = {
  problem: {
    zh: '没有写内容，只说内容在别处，或只有数字，已照原文导入',
    en: 'There is no content but where it can be found, or a number; it was imported as it stands',
  },
  hint: {
    zh: '逐项列出公开的内容，如“办理条件”“申请材料”',
    en: 'List what is made public, such as 办理条件, 申请材料',
  },
};

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

/** By a word that another program writes where a cell is empty. */
export const emptyWord = (word: string): Trouble => ({
  problem: {
    zh: `“${word}”是其他程序留下的空值，按空白读取`,
    en: `“${word}” is what another program writes for an empty cell; it was read as blank`,
  },
  hint: { zh: '填写实际内容，没有的留空', en: 'Write what is meant, or leave the cell blank' },
});

const picture: Trouble = {
  problem: { zh: '单元格里是图片，未读取', en: 'The cell holds a picture; it was not read' },
  hint: {
    zh: '把图片里的文字写进单元格后再导入',
    en: 'Write what the picture says into the cell and import again',
  },
};

/** By the sign of a note, which is no part of the text. */
export const footnote = (sign: string): Trouble => ({
  problem: {
    zh: `“${sign}”像是注释的序号（上标），已作为正文导入`,
    en: `“${sign}” looks like the number of a note; it was imported as part of the text`,
  },
  hint: { zh: '是注释序号的，删去后再导入', en: 'If it is one, delete it and import again' },
});

export const webTags = (tags: string): Trouble => ({
  problem: {
    zh: `文字里有网页代码（${tags}），所表示的内容未导入`,
    en: `The text has code of a web page (${tags}); what it shows was not imported`,
  },
  hint: { zh: '删去代码，只留文字', en: 'Delete the code and leave the text' },
});

/** What stands beside the cells is not read. */
export const besideTroubles = {
  standsBeside: {
    problem: {
      zh: '单元格只写了内容在哪里（批注、文本框或图片），内容本身未读取，此行未导入',
      en: 'The cell only says where its content is (a comment, a box, a picture), which was not read; the row was not imported',
    },
    hint: {
      zh: '把那里的文字写进单元格后再导入',
      en: 'Write what it says into the cell and import again',
    },
  },
  onlyComment: {
    problem: {
      zh: '单元格是空的，文字写在批注里，未导入',
      en: 'The cell is empty and its text stands in a comment; it was not imported',
    },
    hint: {
      zh: '是此格内容的，写进单元格后再导入',
      en: 'If it is what the cell should say, write it into the cell and import again',
    },
  },
  comments: (count: number): Trouble => ({
    problem: {
      zh: `共${count}个单元格有批注，批注的文字未导入`,
      en: `${count} cells have comments, which were not imported`,
    },
    hint: {
      zh: '批注里有应公开内容的，写进单元格后再导入',
      en: 'If one says what should be public, write it into the cell and import again',
    },
  }),
  textBox: {
    problem: {
      zh: '表上有文本框，其中的文字未导入',
      en: 'A text box lies on the sheet; what it says was not imported',
    },
    hint: {
      zh: '其中有应公开内容的，写进单元格后再导入',
      en: 'If it says what should be public, write it into the cells and import again',
    },
  },
} as const;

export const tooLong = (limit: number, length: number | string): Trouble => ({
  problem: { zh: `共${length}字，超过${limit}字`, en: `${length} characters; at most ${limit} fit` },
  hint: { zh: '精简文字，或移到公开内容中', en: 'Shorten it, or move it to the content' },
});

export const faultyCell = ({ kind, detail }: CellFault): Trouble => {
  if (kind === 'formula') return formula(detail);
  if (kind === 'picture') return picture;
  return kind === 'error' ? errorValue(detail) : tooLong(LONGEST_CELL, detail);
};

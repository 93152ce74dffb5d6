import type { CodeName, Language } from '../codes';

/** The words between what the document itself says. */
const words = {
  colon: { zh: '：', en: ': ' },
  comma: { zh: '，', en: ', ' },
  enumeration: { zh: '、', en: ', ' },
  open: { zh: '（', en: ' (' },
  close: { zh: '）', en: ')' },
  yes: { zh: '是', en: 'yes' },
  copies: { zh: '份', en: ' copies' },
  necessary: { zh: '必要', en: 'always needed' },
  attachments: { zh: '附件', en: 'Attachments' },
  original: { zh: '原文', en: 'Original' },
  readOn: { zh: '（节选）阅读全文', en: '(Excerpt) Read on' },
  elsewhere: {
    zh: '（节选，全文见政府网站）',
    en: '(Excerpt; the whole text is on the government’s website)',
  },
  picture: { zh: '图片', en: 'Picture' },
} as const satisfies Readonly<Record<string, CodeName>>;

export type WordName = keyof typeof words;

export const word = (language: Language, name: WordName): string => words[name][language];

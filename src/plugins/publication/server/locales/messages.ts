import type { Used } from './used-in';

/** What is said of a locale that cannot be added, removed or written in. */
export const localeMessages = {
  unknown: (code: string) => ({
    zh: `门户只有简体中文（zh-Hans）和英文（en）两种语言，不能使用“${code}”`,
    en: `The portal has Simplified Chinese (zh-Hans) and English (en); “${code}” cannot be used`,
  }),
  fixed: {
    zh: '默认语言固定为简体中文（zh-Hans），不能更改或删除',
    en: 'The default language is Simplified Chinese (zh-Hans); it cannot be changed or deleted',
  },
  used: (name: string, used: readonly Used[]) => ({
    zh: `还有内容使用“${name}”：${used.map(({ label, documents }) => `${label.zh} ${documents} 份`).join('、')}。请先在各份文档中撤下并删除该语言版本，再删除这种语言`,
    en: `“${name}” is in use: ${used.map(({ label, documents }) => `${documents} of ${label.en}`).join(', ')}. Withdraw and delete that version in each document first, then delete the language`,
  }),
} as const;

import english from './translations/en.json';
import chinese from './translations/zh-Hans.json';

export const messages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'zh-Hans': chinese,
  en: english,
};

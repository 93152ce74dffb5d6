import type { Locale } from '../../domain/change';
import { menuMessages } from '../layout/order-menu';
import english from '../translations/gongkai/en.json';
import chinese from '../translations/gongkai/zh-Hans.json';
import { codeMessages } from './code-messages';
import { strapiInChinese } from './strapi-in-chinese';
import { chineseTypeMessages, englishTypeMessages } from './type-names';

/** What the admin says that Strapi does not say, or not in Chinese. What is missing in Chinese falls back to English. */
export const messages: Record<Locale, Record<string, string>> = {
  'zh-Hans': {
    ...strapiInChinese,
    ...chineseTypeMessages,
    ...menuMessages['zh-Hans'],
    ...codeMessages('zh'),
    ...chinese,
  },
  en: { ...englishTypeMessages, ...menuMessages.en, ...codeMessages('en'), ...english },
};

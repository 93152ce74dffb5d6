/** Where Strapi's admin keeps the language that a person chose; it takes English where there is none. */
const storageKey = 'strapi-admin-language';

/** A browser that has never chosen a language starts in Chinese. */
export const startInChinese = (storage: Pick<Storage, 'getItem' | 'setItem'>): void => {
  if (storage.getItem(storageKey) === null) storage.setItem(storageKey, 'zh-Hans');
};

export const languageOf = (storage: Pick<Storage, 'getItem'>): string =>
  storage.getItem(storageKey) ?? 'zh-Hans';

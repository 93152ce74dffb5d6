import type { Locale } from '../typescript/src';

/** The page's language stands in its address (`?lang=en`), so that it is kept and can be passed on. */
export const isEnglish = new URLSearchParams(location.search).get('lang') === 'en';

export const locale: Locale = isEnglish ? 'EN' : 'ZH_HANS';

/** A text of the page itself. What is public and has no translation comes in Chinese. */
export const say = (zh: string, en: string): string => (isEnglish ? en : zh);

/** Brings what stands in index.html into the page's language, and lets a reader change it without losing the place. */
export const speak = (): void => {
  if (!isEnglish) return;
  document.documentElement.lang = 'en';
  for (const element of document.querySelectorAll<HTMLElement>('[data-en]'))
    element.textContent = element.dataset.en ?? '';
  for (const element of document.querySelectorAll<HTMLElement>('[data-en-label]'))
    element.setAttribute('aria-label', element.dataset.enLabel ?? '');
};

/** Leads to the same page in the other language. */
export const showOtherLanguage = (link: HTMLAnchorElement): void => {
  link.textContent = say('English', '中文');
  link.lang = isEnglish ? 'zh-Hans' : 'en';
  link.href = `${isEnglish ? location.pathname : '?lang=en'}${location.hash}`;
};

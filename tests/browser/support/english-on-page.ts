import type { Page } from 'playwright-core';

/**
 * Texts that are Latin in Chinese too: codes, addresses, versions, names of formats and of the English language.
 * Everything else that a page says must have Chinese in it.
 */
const allowed: readonly RegExp[] = [
  /^English( \(en\))?$/,
  /^(ID|URL|JSON|PDF|HTML)$/,
  /^[A-Z]{2}-[A-Z0-9]{2,}$/, // unit codes
  /^v?\d+(\.\d+)+$/,
  /^[\w.+-]+@[\w.-]+$/,
  /^https?:\/\/\S+$/,
  /^[\w-]+\.(png|jpe?g|pdf|xlsx?|docx?|txt)$/i,
  /^(png|jpe?g|pdf|xlsx?|docx?|txt)$/i,
  /^[\d.]+ ?(B|KB|MB)$/,
];

/** Every text on the page that has Latin letters and no Chinese, with where it stands: shown, read aloud, or hinted. */
export const englishOn = async (page: Page, data: readonly string[] = []): Promise<string[]> => {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['title', 'aria-label', 'aria-description', 'placeholder', 'alt']) {
          const value = node.getAttribute(name);
          if (value) found.push(value);
        }
      } else if (!node.parentElement?.closest('script, style, noscript')) {
        found.push(node.textContent ?? '');
      }
    }
    return [document.title, ...found];
  });
  const known = new Set(data);
  const english = texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => /[A-Za-z]/.test(text) && !/\p{Script=Han}/u.test(text))
    .filter((text) => !known.has(text) && !allowed.some((pattern) => pattern.test(text)));
  return [...new Set(english)];
};

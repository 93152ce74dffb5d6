import type { Page } from 'playwright-core';

/** Words that stand in Chinese texts as they are: keys of the keyboard, programs, formats, addresses, codes given as examples. */
const words =
  /\b(?:Alt|Esc|Word|WPS|Ctrl|Cmd|Shift|Enter|English|ID|URL|JSON|PDF|GIF|name@example\.com|social-assistance|other)\b/g;
/** Codes of units, standards, versions, e-mail addresses, names and sizes of files, and the ids of documents. */
const values: readonly RegExp[] = [
  /\b[A-Z]{2}-[A-Z0-9]{2,}\b/g,
  /\bGB\/T \d+-\d{4}\b/g,
  /\bv?\d+(?:\.\d+)+\b/g,
  /https:\/\/[\w./?=&-]*/g,
  /[\w.+-]+@[\w.-]+/g,
  /[\w-]+\.(?:png|jpe?g|pdf|xlsx?|docx?|txt)\b/gi,
  /\b\d+(?:\.\d+)? ?[KM]?B\b/g,
  /\b(?=[a-z0-9]*\d)[a-z0-9]{24}\b/g,
];

/**
 * Every text of the page that has English in it: shown, read aloud (labels, alternatives, live regions) or hinted.
 * `data` are texts that people wrote, such as the codes of domains.
 */
export const englishOn = async (page: Page, data: ReadonlySet<string> = new Set()): Promise<string[]> => {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['title', 'aria-label', 'aria-description', 'placeholder', 'alt'])
          found.push(node.getAttribute(name) ?? '');
      } else if (!node.parentElement?.closest('script, style, noscript')) {
        found.push(node.textContent ?? '');
      }
    }
    return [document.title, ...found];
  });
  const english = texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => !data.has(text))
    .filter((text) =>
      /[A-Za-z]{2}/.test([...values, words].reduce((rest, known) => rest.replace(known, ''), text)),
    );
  return [...new Set(english)];
};

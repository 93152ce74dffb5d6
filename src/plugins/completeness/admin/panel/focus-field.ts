/** What a keyboard can reach inside a field. */
const reachable = 'input:not([type="hidden"]), textarea, select, button, [role="combobox"], [tabindex="0"]';

const show = (element: HTMLElement): void => {
  element.scrollIntoView({ block: 'center', behavior: 'smooth' });
  element.focus({ preventScroll: true });
};

const byName = (page: Document, path: string): HTMLElement | null =>
  page.querySelector<HTMLElement>(`[name="${CSS.escape(path)}"]:not([aria-hidden="true"])`);

/** The label of a field by its words; a list's label ends with the number of its entries. */
const labelled = (page: Document, words: string): HTMLElement | undefined =>
  [...page.querySelectorAll<HTMLElement>('main label, main [role="group"][aria-label]')].find((label) => {
    const text = label.getAttribute('aria-label') ?? label.textContent ?? '';
    return text.replace(/\s*[*(（].*$/u, '').trim() === words;
  });

const entries = 'button[aria-expanded]:not([role="combobox"])';

/** The nearest surroundings of a label that hold what is looked for. */
const around = (label: HTMLElement, wanted: string): HTMLElement | null => {
  for (let element: HTMLElement | null = label; element; element = element.parentElement)
    if (element.tagName === 'MAIN') return null;
    else if (element.querySelector(wanted)) return element;
  return null;
};

/** Opens the entry of a repeated component in which the field lies: closed ones are not on the page. */
const openEntry = (field: HTMLElement, index: number): void => {
  const entry = field.querySelectorAll<HTMLElement>(entries)[index];
  if (entry?.getAttribute('aria-expanded') === 'false') entry.click();
};

/**
 * Takes an editor to a field of the edit view by its path (`channels`, `legalBases.0.text`). Most inputs carry their
 * path as a name; the others are found by their label, which `labelOf` gives for a top field.
 */
export const focusField = (
  page: Document,
  path: string,
  labelOf: (field: string) => string | undefined,
): void => {
  const named = byName(page, path);
  if (named) {
    show(named);
    return;
  }
  const [top = path, index] = path.split('.');
  const words = labelOf(top);
  const label = words === undefined ? undefined : labelled(page, words);
  if (!label) return;
  const list = index === undefined ? null : around(label, entries);
  if (list) openEntry(list, Number(index));
  const field = list ?? around(label, reachable);
  // The opened entry is on the page at the next frame.
  requestAnimationFrame(() => {
    const target = byName(page, path) ?? field?.querySelector<HTMLElement>(reachable);
    if (target) show(target);
  });
};

/**
 * A form may be five screens long: the buttons and the panel beside it stay in sight, and scroll by themselves. They keep
 * the width of their column: a button that grew narrower as a field was left would lose the press that left it.
 */
const rules = `
@media (min-width: 1080px) {
  div:has(> aside[aria-labelledby]) {
    align-self: flex-start;
    width: 100%;
    max-height: calc(100vh - 2rem);
    overflow-y: auto;
    position: sticky;
    top: 1rem;
  }
}`;

export const keepPanelsInSight = (page: Document): void => {
  const style = page.createElement('style');
  style.textContent = rules;
  page.head.append(style);
};

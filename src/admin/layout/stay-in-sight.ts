/** A form may be five screens long: the buttons and the panel beside it stay in sight, and scroll by themselves. */
const rules = `
@media (min-width: 1080px) {
  div:has(> aside[aria-labelledby]) {
    align-self: flex-start;
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

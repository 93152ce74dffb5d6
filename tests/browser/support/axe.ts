import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What keeps somebody from using a part of the page, by WCAG 2.1 A and AA: rule and element, nothing where all is well. */
export const barriersOn = async (page: Page, part = 'body'): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  // Colours are judged as they stay, not while a dialog fades in.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
        .map(({ finished }) => finished),
    ),
  );
  return page.evaluate(async (within) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run(within, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, part);
};

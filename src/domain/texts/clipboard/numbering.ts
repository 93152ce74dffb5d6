import { type AnyNode, type Element, isTag } from 'domhandler';
import { textContent } from 'domutils';
import { styleOf } from './style';

/** Signs that Word's and WPS's bullets are in their fonts (Symbol, Wingdings, Courier New). */
const bulletSign = /^(?:[·•‣◦○●■□◆◇➢➤▪▫–—*oØ§lnuvüqp-]|[\uf000-\uf0ff])$/u;

/** The number or bullet that Word and WPS write before a paragraph of an automatic list (`mso-list: Ignore`). */
export const isLabel = (element: Element): boolean => styleOf(element).get('mso-list') === 'ignore';

const labelIn = (nodes: readonly AnyNode[]): Element | null => {
  for (const node of nodes)
    if (isTag(node)) {
      const found = isLabel(node) ? node : labelIn(node.children);
      if (found) return found;
    }
  return null;
};

export const isBullet = (label: Element): boolean =>
  bulletSign.test(textContent(label).replace(/[\s\u00a0]/gu, ''));

/**
 * How deep a paragraph stands in a list of bullets, from 1; null for any other. A numbered paragraph is none: 一、（一）1.
 * are words of an official text and stay so.
 */
export const bulletDepth = (paragraph: Element): number | null => {
  const level = /level(\d)/u.exec(styleOf(paragraph).get('mso-list') ?? '');
  const label = labelIn(paragraph.children);
  return label && isBullet(label) ? Number(level?.[1] ?? 1) : null;
};

/** A number as text: without the blanks that filled up to the tab, with a line's end that parts it from Latin words. */
export const numberOf = (label: Element): string => `${textContent(label).replace(/[\s\u00a0]/gu, '')}\n`;

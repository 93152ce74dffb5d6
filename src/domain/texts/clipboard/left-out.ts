import type { Element } from 'domhandler';
import { elementsWithoutText } from '../allowed';
import { classesOf, styleOf } from './style';

const withoutText: ReadonlySet<string> = new Set([
  ...elementsWithoutText,
  'head',
  'xml',
  'meta',
  'link',
  'input',
  'button',
  'select',
  // LibreOffice Calc writes the remarks on cells so.
  'comment',
]);

/** Remarks of colleagues, and what stands in for them in the text. */
const remarks = /^(?:msocomanchor|msocommentreference|msocomoff|msocomtxt|comment-indicator)$/iu;

/**
 * What is no text of the document: what the author hid, colleagues' remarks, and what a revision took out (Word copies
 * all three; none is seen by somebody who looks at the printed page).
 */
export const isLeftOut = (element: Element): boolean => {
  if (withoutText.has(element.name) || /^(?:v|w|m|st1):/u.test(element.name)) return true;
  const style = styleOf(element);
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    (style.get('mso-element') ?? '').startsWith('comment') ||
    style.has('mso-comment-reference') ||
    (element.name === 'del' && element.attribs.datetime !== undefined) ||
    classesOf(element).some((name) => remarks.test(name) || name === 'msoDel')
  );
};

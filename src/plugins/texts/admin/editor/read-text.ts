import { DOMParser, type Node } from 'prosemirror-model';
import { paragraphsOf } from '../../../../domain/texts/clipboard';
import { schema } from './schema';

const hasTags = /<[a-z!/]/iu;

/** A text of before, without tags, is shown as paragraphs. */
const asHtml = (text: string): string => (hasTags.test(text) ? text : paragraphsOf(text));

/** Containers of an older text: their alignment is their paragraphs' own. */
const withoutContainers = (body: HTMLElement): void => {
  for (const container of [...body.querySelectorAll<HTMLElement>('div[align]')])
    for (const child of container.children)
      if (!child.hasAttribute('align')) child.setAttribute('align', container.getAttribute('align') ?? '');
};

/** The HTML of a field as a document of the editor. Nothing in it runs or loads: the page that it is read in is not shown. */
export const readText = (text: string): Node => {
  const { body } = new window.DOMParser().parseFromString(asHtml(text), 'text/html');
  withoutContainers(body);
  return DOMParser.fromSchema(schema).parse(body);
};

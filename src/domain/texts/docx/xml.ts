import { type AnyNode, type Document, Element, isTag } from 'domhandler';
import { getOuterHTML } from 'domutils';
import { parseDocument } from 'htmlparser2';

export const readXml = (xml: string): Document => parseDocument(xml, { xmlMode: true });
export const writeXml = (document: Document): string => getOuterHTML(document, { xmlMode: true });

/** Elements of a name below a node, at any depth, in the order of the text. */
export const below = (node: Document | Element, name: string): readonly Element[] => {
  const found: Element[] = [];
  const visit = (nodes: readonly AnyNode[]): void => {
    for (const child of nodes)
      if (isTag(child)) {
        if (child.name === name) found.push(child);
        visit(child.children);
      }
  };
  visit(node.children);
  return found;
};

/** A child by its path of names: `child(paragraph, 'w:pPr', 'w:numPr')`. */
export const child = (node: Element, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>(
    (at, name) => at?.children.find((each): each is Element => isTag(each) && each.name === name),
    node,
  );

/** `w:val` of a child; undefined where either is absent. */
export const valueAt = (node: Element, ...path: readonly string[]): string | undefined =>
  child(node, ...path)?.attribs['w:val'];

export const make = (name: string, attributes: Record<string, string>, children: AnyNode[] = []): Element => {
  const element = new Element(name, attributes, children);
  for (const each of children) each.parent = element;
  return element;
};

export const remove = (element: Element): void => {
  const { parent } = element;
  if (parent) parent.children = parent.children.filter((each) => each !== element);
};

import type { Element } from 'domhandler';
import type { Align, Mark } from './blocks';

/** A style attribute's properties; values in lower case. Word quotes whole attributes with ' and has " inside. */
export const styleOf = ({ attribs }: Element): ReadonlyMap<string, string> =>
  new Map(
    (attribs.style ?? '').split(';').flatMap((part): Array<[string, string]> => {
      const colon = part.indexOf(':');
      return colon < 0
        ? []
        : [
            [
              part.slice(0, colon).trim().toLowerCase(),
              part
                .slice(colon + 1)
                .trim()
                .toLowerCase(),
            ],
          ];
    }),
  );

export const classesOf = ({ attribs }: Element): readonly string[] => (attribs.class ?? '').split(/\s+/u);

export const alignOf = (element: Element): Align => {
  const align = styleOf(element).get('text-align') ?? element.attribs.align?.toLowerCase();
  return align === 'center' || align === 'right' ? align : null;
};

const byName: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'u',
  s: 's',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
  del: 'del',
  ins: 'ins',
  mark: 'mark',
  code: 'code',
};

const isBold = (weight: string): boolean => /^(?:bold|bolder|[6-9]00)$/u.test(weight);

const byStyle = (style: ReadonlyMap<string, string>): readonly Mark[] => {
  const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  const raised = style.get('vertical-align');
  return [
    ...(isBold(style.get('font-weight') ?? '') ? (['strong'] as const) : []),
    ...(style.get('font-style') === 'italic' ? (['em'] as const) : []),
    ...(lines.includes('underline') ? (['u'] as const) : []),
    ...(lines.includes('line-through') ? (['s'] as const) : []),
    ...(raised === 'sub' ? (['sub'] as const) : []),
    ...(raised === 'super' ? (['sup'] as const) : []),
  ];
};

/** The marks of what stands in an element: its own and what it inherits; `font-weight: normal` ends a bold one. */
export const marksIn = (element: Element, outer: readonly Mark[]): readonly Mark[] => {
  const style = styleOf(element);
  const own = byName[element.name];
  const isRevision = own === 'ins' && element.attribs.datetime !== undefined;
  const marks = new Set([...outer, ...(own && !isRevision ? [own] : []), ...byStyle(style)]);
  if (/^(?:normal|[1-4]00)$/u.test(style.get('font-weight') ?? '')) marks.delete('strong');
  if (style.get('font-style') === 'normal') marks.delete('em');
  return [...marks];
};

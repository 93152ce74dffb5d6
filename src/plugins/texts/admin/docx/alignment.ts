import mammoth from 'mammoth';

interface Paragraph {
  readonly alignment?: string | null;
  readonly styleName?: string | null;
}

const aligned = (name: string, alignment: string): string => `${name} ${alignment}`;

/** A heading's tag by the name of its style, which Word keeps in English and WPS may not. */
const tagOf = (styleName: string): string => {
  const level = /^(?:heading|标题) ?([1-6])$/iu.exec(styleName)?.[1];
  return level ? `h${level}` : /^(?:title|标题)$/iu.test(styleName) ? 'h1' : 'p';
};

/** mammoth's types leave its helpers out. */
const { transforms } = mammoth as unknown as {
  transforms: { paragraph(change: (paragraph: Paragraph) => Paragraph): (element: unknown) => unknown };
};

/** mammoth has no alignment: it is carried through as a style of its own. */
export const withAlignment = transforms.paragraph((paragraph: Paragraph): Paragraph => {
  const tag = tagOf(paragraph.styleName ?? '');
  const { alignment } = paragraph;
  if (alignment === 'center' || alignment === 'right')
    return { ...paragraph, styleName: aligned(tag, alignment) };
  return tag === 'p' ? paragraph : { ...paragraph, styleName: tag };
});

const tags = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

export const styleMap: readonly string[] = [
  ...tags.flatMap((tag) =>
    ['center', 'right'].map(
      (alignment) => `p[style-name='${aligned(tag, alignment)}'] => ${tag}.${alignment}:fresh`,
    ),
  ),
  ...tags.slice(1).map((tag) => `p[style-name='${tag}'] => ${tag}:fresh`),
  'u => u',
  'strike => s',
];

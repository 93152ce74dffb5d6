import { styled } from 'styled-components';

/** The frame of the editor; in full screen it lies over the page, below Strapi's dialogs. */
export const Frame = styled.div<{ readonly $isFull: boolean }>`
  display: flex;
  flex-direction: column;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  overflow: hidden;
  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  ${({ $isFull }) => ($isFull ? 'position: fixed; inset: 0; z-index: 300; border-radius: 0;' : '')}
`;

/** The text as readers will see it, roughly: an official document's proportions. */
export const Sheet = styled.div<{ readonly $isFull: boolean }>`
  flex: 1;
  overflow: auto;
  /* What is typed moves nothing outside. */
  contain: layout paint style;
  max-height: ${({ $isFull }) => ($isFull ? 'none' : '60vh')};
  .ProseMirror {
    min-height: 20rem;
    max-width: 92rem;
    margin: 0 auto;
    padding: 1.6rem 2rem;
    font-size: 1.6rem;
    line-height: 1.75;
    color: ${({ theme }) => theme.colors.neutral800};
    position: relative;
    white-space: break-spaces;
    word-break: break-word;
    outline: none;
  }
  .ProseMirror[contenteditable='false'] {
    background: ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral600};
  }
  p {
    margin: 0 0 0.8rem;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 1.6rem 0 0.8rem;
    font-weight: 700;
    line-height: 1.4;
  }
  h1,
  h2 {
    font-size: 2.2rem;
  }
  h3 {
    font-size: 1.9rem;
  }
  h4,
  h5,
  h6 {
    font-size: 1.7rem;
  }
  strong {
    font-weight: 700;
  }
  em {
    font-style: italic;
  }
  sub {
    vertical-align: sub;
    font-size: smaller;
  }
  sup {
    vertical-align: super;
    font-size: smaller;
  }
  ul,
  ol {
    margin: 0 0 0.8rem;
    padding-left: 3.2rem;
  }
  ul {
    list-style: disc;
  }
  ul ul {
    list-style: circle;
  }
  ol {
    list-style: decimal;
  }
  li p,
  td p,
  th p {
    margin: 0;
  }
  blockquote {
    margin: 0 0 0.8rem;
    padding-left: 1.6rem;
    border-left: 3px solid ${({ theme }) => theme.colors.neutral300};
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  table {
    width: 100%;
    margin: 0.8rem 0 1.6rem;
    border-collapse: collapse;
  }
  caption {
    padding: 0.4rem;
    font-weight: 700;
    text-align: center;
  }
  td,
  th {
    position: relative;
    min-width: 4rem;
    padding: 0.4rem 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    vertical-align: top;
    text-align: left;
  }
  th {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 700;
  }
  [align='center'] {
    text-align: center;
  }
  [align='right'] {
    text-align: right;
  }
  [align='justify'] {
    text-align: justify;
  }
  .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }
  .ProseMirror-hideselection *::selection {
    background: transparent;
  }
  img {
    display: inline;
    max-width: 100%;
    vertical-align: bottom;
  }
  img.without-alternative {
    outline: 2px dashed ${({ theme }) => theme.colors.danger500};
  }
  .ProseMirror-selectednode {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  .ProseMirror-gapcursor {
    display: none;
    pointer-events: none;
    position: absolute;
  }
  .ProseMirror-focused .ProseMirror-gapcursor {
    display: block;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral800};
    width: 2rem;
  }
`;

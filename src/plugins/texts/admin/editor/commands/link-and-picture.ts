import type { Command, EditorState } from 'prosemirror-state';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import { schema } from '../schema';

const { link } = schema.marks;
const { picture } = schema.nodes;

/** The link at the cursor: the whole of it, with its address. */
export const linkAt = ({ selection }: EditorState): { from: number; to: number; href: string } | null => {
  const { $from } = selection;
  const isOf = (index: number) =>
    index >= 0 && index < $from.parent.childCount ? link.isInSet($from.parent.child(index).marks) : undefined;
  const at = $from.index();
  const mark = isOf(at) ?? ($from.textOffset === 0 ? isOf(at - 1) : undefined);
  if (!mark) return null;
  let [first, last] = isOf(at)?.eq(mark) ? [at, at] : [at - 1, at - 1];
  while (isOf(first - 1)?.eq(mark)) first -= 1;
  while (isOf(last + 1)?.eq(mark)) last += 1;
  const start = (index: number) =>
    $from.start() +
    Array.from({ length: index }, (_, before) => $from.parent.child(before).nodeSize).reduce(
      (sum, size) => sum + size,
      0,
    );
  return { from: start(first), to: start(last + 1), href: mark.attrs.href as string };
};

/** Links what is chosen, or the link at the cursor; with nothing chosen the address itself is written. Empty takes it away. */
export const setLink =
  (href: string): Command =>
  (state, dispatch) => {
    const { from, to } = state.selection.empty ? (linkAt(state) ?? state.selection) : state.selection;
    const { tr } = state;
    if (href === '') tr.removeMark(from, to, link);
    else if (from === to) tr.insert(from, schema.text(href, [link.create({ href })]));
    else tr.removeMark(from, to, link).addMark(from, to, link.create({ href }));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

export interface ChosenPicture {
  readonly src: string;
  readonly alt: string;
}

/** Puts pictures at the cursor; the last one is chosen, so that its alternative text can be given. */
export const insertPictures =
  (pictures: readonly ChosenPicture[]): Command =>
  (state, dispatch) => {
    if (state.selection.$from.parent.type.spec.code) return false;
    const { tr } = state;
    tr.replaceWith(
      state.selection.from,
      state.selection.to,
      pictures.map((attrs) => picture.create(attrs)),
    );
    const end = tr.mapping.map(state.selection.to);
    if (tr.doc.resolve(end).nodeBefore?.type === picture)
      tr.setSelection(NodeSelection.create(tr.doc, end - 1));
    else tr.setSelection(TextSelection.near(tr.doc.resolve(end)));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

export const pictureAt = ({ selection }: EditorState): ChosenPicture | null =>
  selection instanceof NodeSelection && selection.node.type === picture
    ? (selection.node.attrs as ChosenPicture)
    : null;

export const setAlternative =
  (alt: string): Command =>
  (state, dispatch) => {
    if (!pictureAt(state)) return false;
    dispatch?.(state.tr.setNodeAttribute(state.selection.from, 'alt', alt.trim()));
    return true;
  };

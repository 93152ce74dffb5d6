import { setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from '../schema';
import type { MarkName } from '../schema/inline';
import type { Action } from './types';

const { nodes, marks } = schema;

const hasMark =
  (name: MarkName) =>
  ({ selection, storedMarks, doc }: EditorState): boolean => {
    const type = marks[name];
    return selection.empty
      ? type.isInSet(storedMarks ?? selection.$from.marks()) !== undefined
      : doc.rangeHasMark(selection.from, selection.to, type);
  };

const mark = (name: MarkName): Action => ({
  id: name,
  run: toggleMark(marks[name]),
  isOn: hasMark(name),
});

const heading = (level: number): Action => ({
  id: `heading${level}`,
  run: setBlockType(nodes.heading, { level }),
  isOn: ({ selection }) => {
    const { parent } = selection.$from;
    return parent.type === nodes.heading && parent.attrs.level === level;
  },
});

const insertRule: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.rule.create()).scrollIntoView());
  return true;
};

/** Words only: no marks, no alignment; tables and lists stay. */
const plain: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection;
  if (empty) return false;
  const tr = state.tr;
  for (const type of Object.values(marks)) if (type !== marks.link) tr.removeMark(from, to, type);
  state.doc.nodesBetween(from, to, (node, position) => {
    if (node.type === nodes.heading) tr.setBlockType(position + 1, position + 1, nodes.paragraph);
    else if (node.attrs.align) tr.setNodeAttribute(position, 'align', null);
  });
  dispatch?.(tr);
  return true;
};

export const historyActions: readonly Action[] = [
  { id: 'undo', run: undo },
  { id: 'redo', run: redo },
];

/** The page's title is its only h1: a text's headings begin with h2. */
export const headingActions: readonly Action[] = [
  {
    id: 'paragraph',
    run: setBlockType(nodes.paragraph),
    isOn: ({ selection }) => selection.$from.parent.type === nodes.paragraph,
  },
  heading(2),
  heading(3),
  heading(4),
];

export const markActions: readonly Action[] = [
  mark('strong'),
  mark('em'),
  mark('u'),
  mark('s'),
  mark('sup'),
  mark('sub'),
  { id: 'plain', run: plain },
];

export const blockActions: readonly Action[] = [
  { id: 'quote', run: wrapIn(nodes.quote) },
  { id: 'rule', run: insertRule },
];

import type { NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import {
  type NumberLevel,
  nextNumber,
  numberAtStart,
  numberLevels,
} from '../../../../../domain/texts/numbering';
import { schema } from '../schema';
import type { Action } from './types';

const { bullets, numbers, item, paragraph } = schema.nodes;

/** The innermost list around the cursor, with where it begins. */
const listAround = ({ selection: { $from } }: EditorState) => {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type === bullets || node.type === numbers)
      return { type: node.type, position: $from.before(depth) };
  }
  return null;
};

/** Makes a list, changes its kind, or takes the paragraph out of it. */
const toggleList =
  (type: NodeType): Command =>
  (state, dispatch) => {
    const list = listAround(state);
    if (!list) return wrapInList(type)(state, dispatch);
    if (list.type === type) return liftListItem(item)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(list.position, type));
    return true;
  };

const list = (id: string, type: NodeType): Action => ({
  id,
  run: toggleList(type),
  isOn: (state) => listAround(state)?.type === type,
});

/** Puts the next number of a level before the paragraph, in place of the one it has: a number is part of the text. */
const number =
  (level: NumberLevel): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.parent.type !== paragraph && $from.parent.type !== schema.nodes.heading) return false;
    if (!dispatch) return true;
    const before: string[] = [];
    state.doc.nodesBetween(0, $from.before(), (node, position) => {
      if (node.isTextblock && position < $from.before()) before.push(node.textContent);
    });
    const start = $from.start();
    const end = start + numberAtStart($from.parent.textContent).length;
    dispatch(state.tr.insertText(nextNumber(before, level), start, end).scrollIntoView());
    return true;
  };

export const listActions: readonly Action[] = [
  list('bullets', bullets),
  list('numbers', numbers),
  { id: 'deeper', run: sinkListItem(item) },
  { id: 'higher', run: liftListItem(item) },
];

export const numberActions: readonly Action[] = numberLevels.map((level, index) => ({
  id: `number${index + 1}`,
  run: number(level),
}));

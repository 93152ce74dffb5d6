import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';
import { schema } from '../schema';
import type { Action } from './types';

const { paragraph, heading, table_cell, table_header } = schema.nodes;

type Place = readonly [Node, number];

const isCell = ({ type }: Node): boolean => type === table_cell || type === table_header;

const cellAround = ({ selection: { $from } }: EditorState): Place | null => {
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if (isCell($from.node(depth))) return [$from.node(depth), $from.before(depth)];
  return null;
};

/** What gets the alignment: the cells where the cursor is in a table, otherwise the paragraphs. */
const places = (state: EditorState): readonly Place[] => {
  const found: Place[] = [];
  const { selection } = state;
  const cell = cellAround(state);
  if (selection instanceof CellSelection)
    selection.forEachCell((node, position) => found.push([node, position]));
  else if (cell) found.push(cell);
  else
    state.doc.nodesBetween(selection.from, selection.to, (node, position) => {
      if (node.type === paragraph || node.type === heading) found.push([node, position]);
    });
  return found;
};

const align =
  (value: string | null): Command =>
  (state, dispatch) => {
    const found = places(state);
    if (found.length === 0) return false;
    const { tr } = state;
    for (const [node, position] of found) {
      tr.setNodeAttribute(position, 'align', value);
      // A cell's paragraphs follow it.
      if (isCell(node))
        node.descendants((child, offset) => {
          if (child.attrs.align) tr.setNodeAttribute(position + 1 + offset, 'align', null);
        });
    }
    dispatch?.(tr);
    return true;
  };

const isAligned =
  (value: string) =>
  (state: EditorState): boolean =>
    places(state).some(([node]) => node.attrs.align === value);

const action = (value: 'center' | 'right' | 'justify'): Action => ({
  id: value,
  run: align(value),
  isOn: isAligned(value),
});

export const alignActions: readonly Action[] = [
  { id: 'left', run: align(null) },
  action('center'),
  action('right'),
  action('justify'),
];

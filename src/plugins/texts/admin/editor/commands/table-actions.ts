import type { Command, EditorState } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  findTable,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeader,
} from 'prosemirror-tables';
import { schema } from '../schema';
import type { Action } from './types';

const { table, table_row, table_cell, table_header } = schema.nodes;

/** A table whose first row is headings, with the cursor in its first cell. */
const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const row = (type: typeof table_cell) =>
    table_row.create(
      null,
      Array.from({ length: 3 }, () => type.createAndFill()).flatMap((cell) => (cell ? [cell] : [])),
    );
  const made = table.create(null, [row(table_header), row(table_cell), row(table_cell)]);
  const tr = state.tr.replaceSelectionWith(made);
  const at = tr.mapping.map(state.selection.from, -1);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  return true;
};

export const insertTableAction: Action = { id: 'table', run: insertTable };

export const tableActions: readonly Action[] = [
  { id: 'rowBefore', run: addRowBefore },
  { id: 'rowAfter', run: addRowAfter },
  { id: 'deleteRow', run: deleteRow },
  { id: 'columnBefore', run: addColumnBefore },
  { id: 'columnAfter', run: addColumnAfter },
  { id: 'deleteColumn', run: deleteColumn },
  { id: 'mergeCells', run: mergeCells },
  { id: 'splitCell', run: splitCell },
  { id: 'headerRow', run: toggleHeader('row') },
  { id: 'headerColumn', run: toggleHeader('column') },
  { id: 'deleteTable', run: deleteTable },
];

export const captionAt = (state: EditorState): string | null =>
  isInTable(state)
    ? ((findTable(state.selection.$from)?.node.attrs.caption as string | undefined) ?? null)
    : null;

export const setCaption =
  (caption: string): Command =>
  (state, dispatch) => {
    const found = findTable(state.selection.$from);
    if (!found) return false;
    dispatch?.(state.tr.setNodeAttribute(found.pos, 'caption', caption.trim()));
    return true;
  };

import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { gapCursor } from 'prosemirror-gapcursor';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { goToNextCell, tableEditing } from 'prosemirror-tables';
import { schema } from './schema';

const { item, bullets, break: lineBreak } = schema.nodes;
const { strong, em, u } = schema.marks;

const insertBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(lineBreak.create()).scrollIntoView());
  return true;
});

/** Tab moves in tables and lists only; elsewhere, and at their ends, it leaves the editor as it leaves any field. */
const keys: Readonly<Record<string, Command>> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleMark(strong),
  'Mod-i': toggleMark(em),
  'Mod-u': toggleMark(u),
  'Shift-Enter': insertBreak,
  Enter: splitListItem(item),
  Tab: chainCommands(goToNextCell(1), sinkListItem(item)),
  'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(item)),
};

/** “- ” makes a bullet. “1.” does not make a list: in an official text it is a word. */
export const plugins = (): Plugin[] => [
  inputRules({ rules: [wrappingInputRule(/^\s*[-*]\s$/u, bullets)] }),
  keymap(keys),
  keymap(baseKeymap),
  gapCursor(),
  tableEditing(),
  history(),
];

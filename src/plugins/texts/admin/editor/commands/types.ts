import type { Command, EditorState } from 'prosemirror-state';

/** Something a button of the toolbar does. Its name stands in the message files as `texts.button.<id>`. */
export interface Action {
  readonly id: string;
  readonly run: Command;
  /** Whether the button is shown as pressed; absent for what has no two states. */
  readonly isOn?: (state: EditorState) => boolean;
}

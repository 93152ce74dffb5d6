import type { Command } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { useIntl } from 'react-intl';
import type { Question } from '../dialogs/ask-text';
import { alignActions } from '../editor/commands/align-actions';
import { linkAt, pictureAt } from '../editor/commands/link-and-picture';
import { listActions, numberActions } from '../editor/commands/list-actions';
import { captionAt, insertTableAction, tableActions } from '../editor/commands/table-actions';
import { blockActions, headingActions, historyActions, markActions } from '../editor/commands/text-actions';
import type { Action } from '../editor/commands/types';
import type { Tool } from '../toolbar/tool-button';

export interface ToolWishes {
  readonly disabled: boolean;
  readonly isFull: boolean;
  readonly onAsk: (question: Question, text: string) => void;
  readonly onPicture: () => void;
  readonly onWord: () => void;
  readonly onFullScreen: () => void;
}

export interface Tools {
  readonly groups: ReadonlyArray<readonly Tool[]>;
  /** Null where the cursor is in no table. */
  readonly table: readonly Tool[] | null;
}

/** The buttons as they are now: which are pressed, which have something to do. */
export const useTools = (view: EditorView, wishes: ToolWishes): Tools => {
  const { formatMessage } = useIntl();
  const { state } = view;
  const tool = (id: string, press: () => void, isAble = true, isOn?: boolean): Tool => ({
    id,
    label: formatMessage({ id: `texts.button.${id}` }),
    isAble: isAble && !wishes.disabled,
    isOn,
    press,
  });
  const run = (command: Command) => (): void => {
    command(view.state, view.dispatch, view);
    view.focus();
  };
  const tools = (actions: readonly Action[]): readonly Tool[] =>
    actions.map((action) => tool(action.id, run(action.run), action.run(state), action.isOn?.(state)));

  const ask = (question: Question, text: string | null | undefined) => (): void =>
    wishes.onAsk(question, text ?? '');
  const caption = captionAt(state);
  const link = linkAt(state);
  const picture = pictureAt(state);
  const inserts = [
    tool('link', ask('link', link?.href), true, link !== null),
    tool('picture', wishes.onPicture),
    tool('alternative', ask('alternative', picture?.alt), picture !== null),
    ...tools([insertTableAction, ...blockActions]),
  ];
  const screen = {
    ...tool('fullScreen', wishes.onFullScreen),
    ...(wishes.isFull ? { label: formatMessage({ id: 'texts.button.leaveFullScreen' }) } : {}),
    isAble: true,
  };
  return {
    groups: [
      tools(historyActions),
      tools(headingActions),
      tools(markActions),
      tools(numberActions),
      tools(listActions),
      tools(alignActions),
      inserts,
      [tool('word', wishes.onWord), screen],
    ],
    table: isInTable(state) ? [...tools(tableActions), tool('caption', ask('caption', caption))] : null,
  };
};

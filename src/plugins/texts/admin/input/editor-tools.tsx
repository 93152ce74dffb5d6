import type { EditorView } from 'prosemirror-view';
import { type ChangeEvent, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { type Asked, AskText, type Question } from '../dialogs/ask-text';
import { MediaLibrary } from '../dialogs/media-library';
import { insertPictures, setAlternative, setLink } from '../editor/commands/link-and-picture';
import { setCaption } from '../editor/commands/table-actions';
import { Toolbar } from '../toolbar/toolbar';
import { useTools } from './use-tools';

const answers = { link: setLink, alternative: setAlternative, caption: setCaption };

interface ToolsProps {
  readonly view: EditorView;
  readonly disabled: boolean;
  readonly isFull: boolean;
  readonly onFullScreen: () => void;
  readonly onWordFile: (file: File) => void;
}

/** The toolbars with the dialogs that their buttons open. */
export const EditorTools = ({ view, disabled, isFull, onFullScreen, onWordFile }: ToolsProps) => {
  const { formatMessage } = useIntl();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const wordInput = useRef<HTMLInputElement>(null);
  const ask = (question: Question, text: string): void => setAsked({ question, text });
  const tools = useTools(view, {
    disabled,
    isFull,
    onAsk: ask,
    onPicture: () => setChoosing(true),
    onWord: () => wordInput.current?.click(),
    onFullScreen,
  });
  // A dialog gives the focus back to its button first.
  const backToText = (): void => {
    setTimeout(() => view.focus());
  };
  const takeWord = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    target.value = '';
    if (file) onWordFile(file);
  };

  return (
    <>
      <Toolbar
        groups={tools.groups}
        label={formatMessage({ id: 'texts.toolbar' })}
        onLeave={() => view.focus()}
      />
      {tools.table ? (
        <Toolbar
          groups={[tools.table]}
          label={formatMessage({ id: 'texts.toolbar.table' })}
          onLeave={() => view.focus()}
        />
      ) : null}
      <input
        accept=".docx,.doc,.wps"
        aria-hidden
        hidden
        onChange={takeWord}
        ref={wordInput}
        tabIndex={-1}
        type="file"
      />
      {asked ? (
        <AskText
          {...asked}
          onLeave={() => {
            setAsked(null);
            backToText();
          }}
          onTake={(text) => {
            setAsked(null);
            answers[asked.question](text)(view.state, view.dispatch);
            backToText();
          }}
        />
      ) : null}
      {isChoosing ? (
        <MediaLibrary
          onLeave={() => setChoosing(false)}
          onTake={(pictures) => {
            setChoosing(false);
            insertPictures(pictures)(view.state, view.dispatch);
            if (pictures.at(-1)?.alt === '') ask('alternative', '');
            else backToText();
          }}
        />
      ) : null}
    </>
  );
};

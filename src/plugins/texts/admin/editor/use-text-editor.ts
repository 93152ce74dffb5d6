import { EditorState, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { libraryAddress } from './library-address';
import { type PasteNotices, pasteProps } from './paste';
import { pictureView } from './picture-view';
import { plugins } from './plugins';
import { readText } from './read-text';
import { writeText } from './write-text';

/** How long typing must rest before the form is told: every telling judges the whole document in the side panel. */
const REST_MS = 400;
/** How long typing must rest before the buttons show where the cursor is. */
const SHOW_MS = 120;

export interface TextEditorOptions {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly value: string;
  readonly disabled: boolean;
  /** Attributes of the element that is written in: its name, role and labels. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly notices: PasteNotices;
  readonly withoutAlternative: () => string;
  readonly onText: (html: string) => void;
}

const stateOf = (text: string): EditorState =>
  EditorState.create({ doc: readText(text), plugins: plugins() });

/** The editor in a page: gives the view (null until it is there) and draws anew when what the buttons show may differ. */
export const useTextEditor = (options: TextEditorOptions): EditorView | null => {
  const latest = useRef(options);
  latest.current = options;
  const [view, setView] = useState<EditorView | null>(null);
  const [, draw] = useState(0);
  const written = useRef(options.value);

  useEffect(() => {
    const { place } = latest.current;
    if (!place.current) return;
    let telling: ReturnType<typeof setTimeout> | undefined;
    let showing: ReturnType<typeof setTimeout> | undefined;
    let isDirty = false;
    const tell = (): void => {
      clearTimeout(telling);
      if (!isDirty) return;
      isDirty = false;
      written.current = writeText(editor.state.doc);
      latest.current.onText(written.current);
    };
    const dispatch = (transaction: Transaction): void => {
      editor.updateState(editor.state.apply(transaction));
      clearTimeout(showing);
      showing = setTimeout(() => draw((count) => count + 1), SHOW_MS);
      if (!transaction.docChanged) return;
      isDirty = true;
      clearTimeout(telling);
      telling = setTimeout(tell, REST_MS);
    };
    const editor: EditorView = new EditorView(place.current, {
      state: stateOf(latest.current.value),
      dispatchTransaction: dispatch,
      editable: () => !latest.current.disabled,
      attributes: () => ({ ...latest.current.attributes }),
      nodeViews: { picture: pictureView(libraryAddress, () => latest.current.withoutAlternative()) },
      handleDOMEvents: {
        // Who presses “save” leaves the editor first.
        blur: () => {
          tell();
          return false;
        },
      },
      ...pasteProps({
        picturesLeftOut: (count) => latest.current.notices.picturesLeftOut(count),
        refused: (fault) => latest.current.notices.refused(fault),
      }),
    });
    setView(editor);
    return () => {
      clearTimeout(telling);
      clearTimeout(showing);
      editor.destroy();
    };
  }, []);

  // Another language, an earlier version, masking: the form has another text than the one that was written here.
  useEffect(() => {
    if (!view || options.value === written.current) return;
    written.current = options.value;
    // With a history of its own: what is undone must not bring back another document's text.
    view.updateState(stateOf(options.value));
  }, [view, options.value]);

  useEffect(() => view?.setProps({}), [view, options.disabled, options.attributes]);
  return view;
};

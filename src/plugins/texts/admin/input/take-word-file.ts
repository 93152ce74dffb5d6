import { DOMParser } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { fromClipboard } from '../../../../domain/texts/clipboard';
import { tooMuch } from '../../../../domain/texts/limits';
import type { PasteNotices } from '../editor/paste';
import { schema } from '../editor/schema';
import { writeText } from '../editor/write-text';

/**
 * Puts the content of a Word document at the cursor; whatever goes wrong, the text stays as it is and `say` tells why.
 * The converter is loaded when it is first asked for.
 */
export const takeWordFile = async (
  view: EditorView,
  file: File,
  say: (id: string, file: string) => void,
  notices: PasteNotices,
): Promise<void> => {
  say('reading', file.name);
  const { readDocx, faultOf } = await import('../docx/read-docx');
  try {
    const { html, pictures } = await readDocx(await file.arrayBuffer());
    const clean = fromClipboard(html);
    if (clean.html === '') return say('empty', file.name);
    const { body } = new window.DOMParser().parseFromString(clean.html, 'text/html');
    const transaction = view.state.tr.replaceSelection(DOMParser.fromSchema(schema).parseSlice(body));
    const fault = tooMuch(writeText(transaction.doc));
    if (fault) return notices.refused(fault);
    view.dispatch(transaction.scrollIntoView());
    if (pictures > 0) notices.picturesLeftOut(pictures);
    else say('taken', file.name);
  } catch (error) {
    say(faultOf(error), file.name);
  }
};

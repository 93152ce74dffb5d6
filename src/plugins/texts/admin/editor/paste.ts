import { DOMParser, Slice } from 'prosemirror-model';
import type { EditorProps } from 'prosemirror-view';
import { fromClipboard, paragraphsOf } from '../../../../domain/texts/clipboard';
import { type TooMuch, tooMuch } from '../../../../domain/texts/limits';
import { schema } from './schema';
import { writeText } from './write-text';

/** What an editor is told of a paste. */
export interface PasteNotices {
  picturesLeftOut(count: number): void;
  refused(fault: TooMuch): void;
}

/** The editor's own clipboard needs no cleaning: its schema reads it. */
const isOurs = /\sdata-pm-slice=/u;

const elementOf = (html: string): HTMLElement =>
  new window.DOMParser().parseFromString(html, 'text/html').body;

/**
 * Cleans what is pasted. A paste that would make the text too large is refused before anything changes; HTML in which
 * nothing is left (a paste that is none) gives way to the plain text beside it.
 */
export const pasteProps = (notices: PasteNotices): EditorProps => ({
  transformPastedHTML: (html) => {
    if (isOurs.test(html)) return html;
    const pasted = fromClipboard(html);
    if (pasted.picturesLeftOut > 0) notices.picturesLeftOut(pasted.picturesLeftOut);
    return pasted.html;
  },
  clipboardTextParser: (text, $context, isPlain) => {
    if ($context.parent.type.spec.code && isPlain)
      return new Slice(
        schema.node('doc', null, [schema.node('paragraph', null, text === '' ? [] : [schema.text(text)])])
          .content,
        1,
        1,
      );
    const lines = text.includes('\n');
    const html = paragraphsOf(text);
    const slice = DOMParser.fromSchema(schema).parseSlice(elementOf(html), { context: $context });
    return lines ? slice : Slice.maxOpen(slice.content);
  },
  handlePaste: (view, _event, slice) => {
    const after = view.state.tr.replaceSelection(slice).doc;
    const fault = tooMuch(writeText(after));
    if (fault) notices.refused(fault);
    return fault !== null;
  },
});

import { saysSomething } from '../completeness/entry-rules/placeholder-words';
import { textOfHtml } from '../texts/html-text';

/** Whether a text with form has something to read or to see. */
export const isReadable = (html: string | null): boolean =>
  saysSomething(textOfHtml(html)) || /<img\b/iu.test(html ?? '');

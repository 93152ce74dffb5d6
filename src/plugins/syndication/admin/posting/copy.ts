/** What is put on the clipboard: what an editor takes, and what a place for plain text takes. */
export interface Copied {
  readonly html?: string;
  readonly text: string;
}

/** Browsers keep the clipboard's own interface for https; offices open the admin over http, too. */
const byCommand = ({ html, text }: Copied): boolean => {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return done;
};

/** Puts a text on the clipboard; false where the browser does not let it. */
export const copy = async (copied: Copied): Promise<boolean> => {
  const { html, text } = copied;
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) return byCommand(copied);
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    ...(html === undefined ? {} : { 'text/html': new Blob([html], { type: 'text/html' }) }),
  });
  return navigator.clipboard.write([item]).then(
    () => true,
    () => byCommand(copied),
  );
};

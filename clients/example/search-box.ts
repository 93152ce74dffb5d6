import { SuggestionsDocument } from '../typescript/src';
import { h } from './html';
import { request } from './portal';

/** A pause in typing: a question for each sign would be asked for nothing. */
const PAUSE_MS = 150;

/** What is suggested must hold what was typed, or browsers leave it out: gjj stands beside 公积金. */
const option = (text: string, typed: string): HTMLElement =>
  text.includes(typed)
    ? h('option', { value: text })
    : h('option', { value: text, label: `${typed} ${text}` });

/** Suggests what may be meant while a reader types (搜索联想). Without it the box works as well. */
export const suggestWhileTyping = (words: HTMLInputElement, list: HTMLElement): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const suggest = async (typed: string): Promise<void> => {
    asked += 1;
    const mine = asked;
    const { suggestions } = await request(SuggestionsDocument, { text: typed, first: 8 });
    if (mine === asked) list.replaceChildren(...suggestions.map(({ text }) => option(text, typed)));
  };
  words.addEventListener('input', (event) => {
    clearTimeout(timer);
    const typed = words.value.trim();
    // While signs are still being put together, nothing was typed yet.
    if (typed === '' || (event as InputEvent).isComposing) return;
    timer = setTimeout(() => void suggest(typed).catch(() => list.replaceChildren()), PAUSE_MS);
  });
};

import { type FiveOpen, PortalFault } from '../typescript/src';
import { disclosurePage } from './disclosure-page';
import { eventPage, eventsPage } from './event-page';
import { guidePage, guidesPage } from './guide-page';
import { h } from './html';
import { itemPage } from './item-page';
import { say, showOtherLanguage, speak } from './language';
import { policiesPage, policyPage } from './policy-page';
import { suggestWhileTyping } from './search-box';
import { searchPage } from './search-page';
import { trainingPage, trainingsPage } from './training-page';
import { unitPage } from './unit-page';

const main = document.querySelector('main') as HTMLElement;
const news = document.querySelector('#news') as HTMLElement;
let asked = 0;

const language = document.querySelector('#language') as HTMLAnchorElement;
const words = document.querySelector('#words') as HTMLInputElement;

/** Pages that the address names, with what comes behind the name; anything else is a unit's catalogue. */
const pages: Readonly<Record<string, (name: string, part?: string) => Promise<Node[]>>> = {
  item: itemPage,
  disclosure: disclosurePage,
  policies: policiesPage,
  policy: policyPage,
  guides: guidesPage,
  guide: guidePage,
  events: eventsPage,
  event: eventPage,
  trainings: trainingsPage,
  training: trainingPage,
  search: searchPage,
};

const pageOf = ([room = '', name = '', kind]: readonly string[]): Promise<Node[]> => {
  const page = Object.hasOwn(pages, room) ? pages[room] : undefined;
  return page ? page(name, kind) : unitPage(name || 'WD-MZJ', (kind as FiveOpen | undefined) ?? null);
};

/** The part of the menu to which a page belongs. */
const menuOf: Readonly<Record<string, string>> = {
  policy: 'policies',
  policies: 'policies',
  guide: 'guides',
  guides: 'guides',
  event: 'events',
  events: 'events',
  training: 'trainings',
  trainings: 'trainings',
  search: 'search',
};

const sorry = (fault: unknown): Node[] => [
  h('h1', {}, say('暂时无法显示', 'This cannot be shown now')),
  h(
    'p',
    {},
    fault instanceof PortalFault
      ? fault.message
      : say('无法连接服务，请稍后再试。', 'The service cannot be reached: try again later.'),
  ),
];

/** Shows what the address names; an answer that comes after the reader has gone elsewhere is dropped. */
const show = async (): Promise<void> => {
  asked += 1;
  const mine = asked;
  const path = location.hash.slice(2).split('/').map(decodeURIComponent);
  showOtherLanguage(language);
  main.setAttribute('aria-busy', 'true');
  const parts = await pageOf(path).catch(sorry);
  if (mine !== asked) return;
  main.replaceChildren(...parts);
  main.removeAttribute('aria-busy');
  const room = menuOf[path[0] ?? ''] ?? 'unit';
  if (room === 'search') words.value = path[1] ?? '';
  for (const link of document.querySelectorAll<HTMLElement>('[data-nav]'))
    if (link.dataset.nav === room) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  const heading = main.querySelector('h1');
  const title = heading?.textContent ?? '';
  document.title = `${title} · ${say('政务公开', 'Open government')}`;
  news.textContent = title;
  if (mine > 1) {
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
    scrollTo(0, 0);
  }
};

// The way past the header is no page: the address stays, so that a reload shows the same.
document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
document.querySelector('#search')?.addEventListener('submit', (event) => {
  event.preventDefault();
  location.hash = `#/search/${encodeURIComponent(words.value.trim())}`;
});
suggestWhileTyping(words, document.querySelector('#suggested') as HTMLElement);
speak();
addEventListener('hashchange', () => void show());
void show();

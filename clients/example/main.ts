import { type FiveOpen, PortalFault } from '../typescript/src';
import { h } from './html';
import { itemPage } from './item-page';
import { policiesPage, policyPage } from './policy-page';
import { unitPage } from './unit-page';

const main = document.querySelector('main') as HTMLElement;
const news = document.querySelector('#news') as HTMLElement;
let asked = 0;

const pageOf = ([room, name, kind]: readonly string[]): Promise<Node[]> => {
  if (room === 'item' && name) return itemPage(name);
  if (room === 'policy' && name) return policyPage(name);
  if (room === 'policies') return policiesPage();
  return unitPage(name || 'WD-MZJ', (kind as FiveOpen | undefined) ?? null);
};

const sorry = (fault: unknown): Node[] => [
  h('h1', {}, '暂时无法显示'),
  h('p', {}, fault instanceof PortalFault ? fault.message : '无法连接服务，请稍后再试。'),
];

/** Shows what the address names; an answer that comes after the reader has gone elsewhere is dropped. */
const show = async (): Promise<void> => {
  asked += 1;
  const mine = asked;
  const path = decodeURIComponent(location.hash.slice(2)).split('/');
  main.setAttribute('aria-busy', 'true');
  const parts = await pageOf(path).catch(sorry);
  if (mine !== asked) return;
  main.replaceChildren(...parts);
  main.removeAttribute('aria-busy');
  const room = path[0]?.startsWith('polic') ? 'policies' : 'unit';
  for (const link of document.querySelectorAll<HTMLElement>('[data-nav]'))
    if (link.dataset.nav === room) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  const heading = main.querySelector('h1');
  const title = heading?.textContent ?? '';
  document.title = `${title} · 政务公开`;
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
addEventListener('hashchange', () => void show());
void show();

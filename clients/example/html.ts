import { isEnglish } from './language';

type Child = Node | string | null | undefined | false;
type Attributes = Readonly<Record<string, string | boolean | (() => void)>>;

/** An element: attributes by name, `onclick` as a function; texts are never read as HTML. */
export const h = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value !== false) element.setAttribute(key, value === true ? '' : value);
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
};

/** A text with form. The portal promises that it is clean (docs/front-end.md), so that it is shown as it comes. */
export const formed = (html: string): HTMLElement => {
  const text = h('div', { class: 'text' });
  text.innerHTML = html;
  return text;
};

/** A day as people write it: 2026年11月25日, 25 November 2026; in China's time. */
export const day = (time: string): string =>
  new Intl.DateTimeFormat(isEnglish ? 'en-GB' : 'zh-CN', {
    dateStyle: 'long',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(time));

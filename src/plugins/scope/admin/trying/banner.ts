/** What the banner says and does. */
export interface Banner {
  readonly label: string;
  readonly text: (minutes: number) => string;
  readonly button: string;
  readonly seconds: number;
  readonly onEnd: () => void;
  readonly onOver: () => void;
}

/** The admin is as high as the window: it leaves the banner its place, and so do the panels that stay in sight. */
const rules = `
[data-trying-banner] {
  align-items: center; background: #fdf4dc; border-bottom: 1px solid #be5d01; box-sizing: border-box; color: #32324d;
  display: flex; font: 1.4rem/1.4 sans-serif; gap: 1.6rem; height: 4.8rem; justify-content: center; padding: 0 1.6rem;
  pointer-events: auto; position: sticky; top: 0; z-index: 10000;
}
[data-trying-banner] p { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
[data-trying-banner] button {
  background: #32324d; border-radius: 4px; color: #fff; cursor: pointer; flex: none; font: inherit; padding: 0.6rem 1.6rem;
}
[data-trying-banner] button:focus-visible { outline: 2px solid #4945ff; outline-offset: 2px; }
html:has([data-trying-banner]) #strapi { height: calc(100% - 4.8rem); }
html:has([data-trying-banner]) #strapi nav,
html:has([data-trying-banner]) #strapi div:has(> nav) { max-height: calc(100dvh - 4.8rem); }
@media (min-width: 1080px) {
  html:has([data-trying-banner]) div:has(> aside[aria-labelledby]) { max-height: calc(100vh - 6.8rem); }
}`;

/** After sign-out the pages are nobody's. */
const isSignedOut = ({ location }: Window): boolean => location.pathname.includes('/auth/');

let hide: () => void = () => undefined;

export const hideBanner = (): void => hide();

/** Stands above every page until the look ends; counts the minutes. */
export const showBanner = (window: Window, banner: Banner): void => {
  hideBanner();
  const { document } = window;
  const [style, bar, text, button] = [
    document.createElement('style'),
    document.createElement('aside'),
    document.createElement('p'),
    document.createElement('button'),
  ];
  style.textContent = rules;
  bar.dataset.tryingBanner = '';
  bar.setAttribute('aria-label', banner.label);
  button.type = 'button';
  button.textContent = banner.button;
  button.addEventListener('click', banner.onEnd);
  bar.append(text, button);
  const until = Date.now() + banner.seconds * 1000;
  const tick = (): void => {
    const left = until - Date.now();
    const said = banner.text(Math.max(1, Math.ceil(left / 60_000)));
    if (text.textContent !== said) text.textContent = said;
    if (isSignedOut(window)) hideBanner();
    else if (left <= 0) {
      hideBanner();
      banner.onOver();
    }
  };
  tick();
  const timer = window.setInterval(tick, 1000);
  hide = () => {
    window.clearInterval(timer);
    bar.remove();
    style.remove();
    hide = () => undefined;
  };
  document.head.append(style);
  document.body.prepend(bar);
};

/** Other pages of the same browser look as the same account: they are told, and ask the server. */
const storageKey = 'gongkai-trying';

const tellOthers = (window: Window): void => window.localStorage.setItem(storageKey, String(Date.now()));

/** All that a page has read is somebody else's from now on: the admin is loaded anew. */
export const openAnew = (window: Window, page = ''): void => {
  tellOthers(window);
  window.location.assign(`/admin/${page}`);
};

/** Calls whenever another page began or ended a look. Gives what ends it. */
export const whenOthersChange = (window: Window, changed: () => void): (() => void) => {
  const listener = ({ key }: StorageEvent): void => {
    if (key === storageKey) changed();
  };
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
};

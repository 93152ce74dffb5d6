import type { NewsService } from '../../../../../types/services';

/** Tells those in this process who remember what was public. Other processes are told by PostgreSQL. */
export const news = (): NewsService => {
  const listeners: Array<() => void> = [];
  return {
    onChange(listener) {
      listeners.push(listener);
    },
    tell() {
      for (const listener of listeners) listener();
    },
  };
};

import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Strapi ends the process at a signal, in no order with the database; the signals are ours to answer. */
const withoutItsSignalHandlers = <T>(make: () => T): T => {
  const before = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
  const made = make();
  for (const signal of signals)
    for (const listener of process.listeners(signal))
      if (!before.get(signal)?.includes(listener)) process.removeListener(signal, listener);
  return made;
};

/**
 * Makes a Strapi; it is not loaded yet, and says only what is wrong until `speakUp`. Strapi's code is read only now:
 * a mistyped command need not wait for it.
 */
export const makeStrapi = async (root: string): Promise<{ strapi: Core.Strapi; speakUp: () => void }> => {
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = withoutItsSignalHandlers(() => createStrapi({ appDir: root, distDir: join(root, 'dist') }));
  const level = strapi.log.level;
  strapi.log.level = 'warn';
  return {
    strapi,
    speakUp: () => {
      strapi.log.level = level;
    },
  };
};

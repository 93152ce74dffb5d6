/**
 * Strapi's destroy() takes every listener off the process, Node's own among them, without which no signal is heard any
 * more: a second Ctrl-C would kill the process before it has stopped the database.
 */
export const keepingListeners = async (work: () => Promise<unknown>): Promise<void> => {
  const { removeAllListeners } = process;
  process.removeAllListeners = () => process;
  try {
    await work();
  } finally {
    process.removeAllListeners = removeAllListeners;
  }
};

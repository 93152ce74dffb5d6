/**
 * A second press of a button while the first is under way sends the same again, and would be told that somebody has saved
 * since: it gets the answer to the first.
 */
export const onceAtATime = () => {
  const underWay = new Map<string, Promise<Response>>();
  return async (key: string, send: () => Promise<Response>): Promise<Response> => {
    const first = underWay.get(key);
    if (first) return (await first).clone();
    const sent = send();
    underWay.set(key, sent);
    try {
      // The original is kept unread for those who come while it is under way.
      return (await sent).clone();
    } finally {
      underWay.delete(key);
    }
  };
};

const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type Signal = (typeof names)[number];

/** Answers the signals that ask a process to end; the second one finds it ending already. */
export const onSignal = (answer: (signal: Signal, times: number) => void): { listen(): void } => {
  let times = 0;
  const listeners = names.map((signal) => ({
    signal,
    listener: () => {
      times += 1;
      answer(signal, times);
    },
  }));
  return {
    listen: () => {
      for (const { signal, listener } of listeners) process.on(signal, listener);
    },
  };
};

/** What must be closed before the process may end, the last opened first. */
export interface Lifetime {
  readonly isEnding: () => boolean;
  closing(name: string, close: () => Promise<unknown>): void;
  /** Closes everything; asked again, it waits for the same end. */
  end(): Promise<void>;
}

export const lifetime = (onFault: (name: string, error: unknown) => void): Lifetime => {
  const closers: Array<{ name: string; close: () => Promise<unknown> }> = [];
  let ending: Promise<void> | null = null;
  const closeAll = async () => {
    for (let last = closers.pop(); last; last = closers.pop()) {
      try {
        await last.close();
      } catch (error) {
        onFault(last.name, error);
      }
    }
  };
  return {
    isEnding: () => ending !== null,
    closing: (name, close) => {
      closers.push({ name, close });
    },
    end: () => {
      ending ??= closeAll();
      return ending;
    },
  };
};

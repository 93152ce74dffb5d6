let reason: string | null = null;

/** The reason that goes with what is being withdrawn; null: none. */
export const currentReason = (): string | null => reason;

/** Does something for a reason: the requests that it makes carry it. */
export const forReason = async (given: string, work: () => unknown): Promise<void> => {
  reason = given;
  try {
    await work();
  } finally {
    reason = null;
  }
};

import type { JudgesService } from '../../../../../types/services';
import type { Judge } from '../../../../domain/change';

/** The gate's list of judges. They register by themselves; a second one of the same name takes the first one's place. */
export const judges = (): JudgesService => {
  const byName = new Map<string, Judge>();
  return {
    register(judge) {
      byName.set(judge.name, judge);
    },
    all: () => [...byName.values()],
  };
};

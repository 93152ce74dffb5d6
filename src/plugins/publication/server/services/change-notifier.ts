import type { ChangeNotifierService } from '../../../../../types/services';
import type { ChangedTypes } from '../../../../plugin-kit/database/change-clock';

/** Tells those in this process who remember what was public. Other processes are told by PostgreSQL. */
export const changeNotifier = (): ChangeNotifierService => {
  const listeners: Array<(types: ChangedTypes) => void> = [];
  return {
    onChange(listener) {
      listeners.push(listener);
    },
    tell(types) {
      for (const listener of listeners) listener(types);
    },
  };
};

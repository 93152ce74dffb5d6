import type { StartNotesService } from '../../../../../types/services';
import type { CodeName } from '../../../../domain/codes';

/** Collects what plugins did while they started; the command line tells it with the step. */
export const startNotes = (): StartNotesService => {
  const notes: CodeName[] = [];
  return { add: (note) => notes.push(note), all: () => notes };
};

import type { MilestoneBoard } from '../overview';
import type { OpenMilestone } from './task';

/** The milestones that are past or near and that a unit has not met: what the boards call 已逾期 and 临近. */
export const openMilestones = (boards: readonly MilestoneBoard[]): readonly OpenMilestone[] =>
  boards.flatMap(({ documentId, name, dueOn, daysLeft, units }) => {
    const open = units.filter(({ state }) => state === 'overdue' || state === 'due-soon');
    const [only] = units.length === 1 ? open : [];
    return open.length === 0
      ? []
      : [
          {
            documentId,
            name,
            day: dueOn,
            daysLeft,
            open: open.map(({ unit }) => unit),
            all: units.length,
            only: only === undefined ? null : { done: only.done, all: only.all },
          },
        ];
  });

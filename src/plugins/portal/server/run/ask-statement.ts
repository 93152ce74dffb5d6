import type { Followed, RootPlan, Run } from '../plan/site';
import type { Done } from './line';
import type { Asked } from './lines';

/** Asks what goes ahead of a field's statement, where something does, then the statement; hands over how to print. */
export const askStatement = (
  ask: (asked: Asked, done: Done) => void,
  plan: RootPlan,
  { values, caller }: Pick<Asked, 'values' | 'caller'>,
  run: Run,
  done: (print: () => string) => void,
): void => {
  const last = (followed: Followed): void =>
    ask({ ...followed, laborious: plan.laborious, caller }, (error, rows) =>
      done(() => {
        if (error) throw error;
        return followed.print(rows, run);
      }),
    );
  if (!plan.ahead) {
    last({ text: plan.text, values, print: plan.print });
    return;
  }
  const { text, values: first, follow } = plan.ahead;
  ask({ text, values: first(run.variables), laborious: false, caller }, (error, rows) => {
    try {
      if (error) throw error;
      last(follow(rows, run.variables));
    } catch (fault) {
      done(() => {
        throw fault;
      });
    }
  });
};

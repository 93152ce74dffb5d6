import type { Followed, RootPlan, Run, Step } from '../terms/root-plan';
import type { Done } from './connection';
import type { StatementCall } from './connection-pool';

/** Asks what goes ahead of a field's statement, step by step, then the statement; hands over how to print. */
export const askStatement = (
  ask: (asked: StatementCall, done: Done) => void,
  plan: RootPlan,
  { values, caller }: Pick<StatementCall, 'values' | 'caller'>,
  run: Run,
  done: (print: () => string) => void,
): void => {
  const fail = (fault: unknown): void =>
    done(() => {
      throw fault;
    });
  const go = (next: Step | Followed, laborious: boolean): void =>
    ask({ text: next.text, values: next.values, laborious, caller }, (error, rows) => {
      if (error) fail(error);
      else if ('print' in next) done(() => next.print(rows, run));
      else {
        try {
          const then = next.follow(rows);
          if ('text' in then) go(then, plan.laborious);
          else done(() => then.print(rows, run));
        } catch (fault) {
          fail(fault);
        }
      }
    });
  const { ahead } = plan;
  if (!ahead) go({ text: plan.text, values, print: plan.print }, plan.laborious);
  else
    go(
      {
        text: ahead.text,
        values: ahead.values(run.variables),
        follow: (rows) => ahead.follow(rows, run.variables),
      },
      false,
    );
};

import type { RootFieldContext } from '../plan/field-context';
import type { Scope } from '../sql/scope';
import { CallerFault } from '../terms/faults';

/** What has changed since the moment may have to be looked up one by one. */
const LOOKING_BACK_COST = 500;

/** Sets the moment at which a scope looks, where the field has an argument `asOf` and it is given. */
export const lookAt = (context: RootFieldContext, scope: Scope): void => {
  if (!context.field.args.some(({ name }) => name === 'asOf')) return;
  const asOf = context.argument('asOf');
  if (!asOf.present) return;
  scope.statement.touches(() => LOOKING_BACK_COST);
  scope.statement.laborious = true;
  scope.asOf = scope.parameter((variables) => {
    const moment = String(asOf.bind(variables));
    if (moment > new Date().toISOString())
      throw new CallerFault(
        `asOf 不能晚于现在，收到 ${moment}`,
        `asOf cannot be in the future, got ${moment}`,
      );
    return moment;
  });
};

/** Words are looked for in what is public now: there is no index of the past. */
export const refuseWordsOfThePast = (context: RootFieldContext, scope: Scope): void => {
  if (scope.asOf !== null && context.argument('filter').field('text').present)
    throw new CallerFault(
      'asOf 不能与筛选条件 text 同时使用',
      'asOf cannot be combined with the filter text',
    );
};

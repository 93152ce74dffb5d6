import type { RootPlan } from '../terms/root-plan';

/**
 * The plan with the values that its statement uses. A part that was planned and then not needed (a condition, where
 * only a facet is asked for that ignores it) leaves its parameters behind, and PostgreSQL takes no value too many.
 */
export const withUsedValues = <T extends Pick<RootPlan, 'text' | 'values'>>(plan: T): T => {
  const places = [...new Set([...plan.text.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place)))].sort(
    (a, b) => a - b,
  );
  return {
    ...plan,
    text: plan.text.replace(/\$(\d+)/g, (_, place) => `$${places.indexOf(Number(place)) + 1}`),
    values: places.flatMap((place) => plan.values[place - 1] ?? []),
  };
};

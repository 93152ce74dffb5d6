import { errors } from '@strapi/utils';
import type { Problem } from '../../../../domain/scope';

/** Everything that is wrong with what was asked for, each with its place, value and what would be right (400). */
export const wrong = (problems: readonly Problem[]): Error =>
  new errors.ValidationError(
    problems
      .map(
        ({ place, value, text }) =>
          `${place} ${text.zh}，收到 ${JSON.stringify(value ?? null)}。${place} ${text.en}, got ${JSON.stringify(value ?? null)}.`,
      )
      .join('\n'),
    { problems },
  );

export const problem = (place: string, value: unknown, zh: string, en: string): Problem => ({
  place,
  value,
  text: { zh, en },
});

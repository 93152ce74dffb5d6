import { errors } from '@strapi/utils';
import type { Language } from '../../../../domain/codes';
import type { WaiverProblem } from '../../../../domain/waivers';

/**
 * What was asked for is refused. `details.problems` has every reason in both languages; `details.errors` puts each on
 * its field, as the admin's forms expect.
 */
export class WaiverRefused extends errors.ValidationError {
  constructor(
    readonly problems: readonly WaiverProblem[],
    language: Language = 'zh',
  ) {
    const told = problems.map(({ field, message, hint }) => ({
      path: [field],
      message: language === 'zh' ? `${message.zh}。${hint.zh}` : `${message.en}. ${hint.en}`,
      name: 'ValidationError',
    }));
    super(told.map(({ message }) => message).join('\n'), { errors: told, problems });
  }
}

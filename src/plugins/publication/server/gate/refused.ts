import { errors } from '@strapi/utils';
import type { Refusal } from '../../../../domain/change';
import type { Language } from '../../../../domain/codes';

const listed = { zh: { stop: '；', colon: '：' }, en: { stop: '; ', colon: ': ' } } as const;

const lead = {
  publish: { zh: '未能公开', en: 'Not made public' },
  revise: { zh: '未能更新公开内容', en: 'Public content not revised' },
  withdraw: { zh: '未能撤回', en: 'Not withdrawn' },
} as const;

const sentence = ({ change, title, findings }: Refusal, language: Language): string =>
  `${lead[change.action][language]}${language === 'zh' ? `“${title}”` : ` “${title}”`}${listed[language].colon}${findings
    .map(({ message, hint }) =>
      language === 'zh' ? `${message.zh}（${hint.zh}）` : `${message.en} (${hint.en})`,
    )
    .join(listed[language].stop)}`;

/**
 * A write was refused: nothing of it was done. `details.refusals` has every reason in both languages;
 * `details.errors` puts each on its field, as the admin's forms expect.
 */
export class PublicationRefused extends errors.ValidationError {
  constructor(
    readonly refusals: readonly Refusal[],
    language: Language,
  ) {
    super(refusals.map((refusal) => sentence(refusal, language)).join('\n'), {
      errors: refusals.flatMap(({ findings }) =>
        findings.map(({ field, message, hint }) => ({
          path: field === null ? [] : field.split('.'),
          message: language === 'zh' ? `${message.zh}。${hint.zh}` : `${message.en}. ${hint.en}`,
          name: 'ValidationError',
        })),
      ),
      refusals,
    });
  }
}

import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Language } from '../../../../domain/codes';
import type { Finding } from '../../../../domain/finding';
import { isObject } from '../../../../domain/json';
import { partsFindings } from '../../../../domain/parts';
import { publicTypeOf } from '../../../../domain/public-model';
import { languageOf } from '../../../../plugin-kit/http/asker-language';

type Params = Readonly<Record<string, unknown>>;

/** Each reason on its field, as the admin's forms expect. */
const notSaved = (findings: readonly Finding[], language: Language): errors.ValidationError =>
  new errors.ValidationError(
    findings
      .map(({ message, hint }) =>
        language === 'zh' ? `未能保存：${message.zh}（${hint.zh}）` : `Not saved: ${message.en} (${hint.en})`,
      )
      .join('\n'),
    {
      errors: findings.map(({ field, message }) => ({
        path: field === null ? [] : [field],
        message: message[language],
        name: 'ValidationError',
      })),
    },
  );

/**
 * Refuses lists of parts that are too long before anything is done with them, in a draft, too: Strapi writes and
 * copies each part with statements of its own, and ten thousand of them keep the process busy for a minute.
 */
export const boundParts =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const type = publicTypeOf(context.uid);
    if (!type) return next();
    const params = context.params as Params;
    const findings = isObject(params.data) ? partsFindings(type, params.data) : [];
    if (findings.length > 0) throw notSaved(findings, languageOf(strapi));
    return next();
  };

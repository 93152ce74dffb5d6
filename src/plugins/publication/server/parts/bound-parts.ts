import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Finding } from '../../../../domain/finding';
import { partsFinding, partsFindings } from '../../../../domain/parts';
import { type PublicType, publicTypeOf, titleOf, uidOf } from '../../../../domain/public-model';
import { defaultLocale, type Locale } from '../../../../domain/publication';
import { refusalOf } from '../gate/ask-judges';
import { type Language, PublicationRefused } from '../gate/refused';
import { languageOf } from '../writes/actor';
import { localesPublished } from '../writes/which';
import { longLists } from './long-lists';

type Params = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Params => typeof value === 'object' && value !== null;

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

/** What was saved before there was a bound is refused before Strapi copies it, part by part. */
const checkDraft = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
  locales: readonly Locale[],
): Promise<void> => {
  const lists = await longLists(strapi, type, documentId, locales);
  if (lists.length === 0) return;
  const draft = await strapi.db.query(uidOf(type.name)).findOne({ where: { documentId, publishedAt: null } });
  const snapshot = { ...draft } as never;
  const change = {
    action: 'publish',
    type: type.name,
    documentId,
    locale: locales[0] ?? defaultLocale,
  } as const;
  throw new PublicationRefused(
    [
      {
        ...refusalOf(
          { ...change, snapshot, before: null },
          lists.map(({ field, count }) => partsFinding(field, count)),
        ),
        title: titleOf(type, snapshot) || `${type.label.zh} ${documentId}`,
      },
    ],
    languageOf(strapi),
  );
};

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
    const findings = isRecord(params.data) ? partsFindings(type, params.data) : [];
    if (findings.length > 0) throw notSaved(findings, languageOf(strapi));
    if (context.action === 'publish' && typeof params.documentId === 'string')
      await checkDraft(strapi, type, params.documentId, localesPublished(type, context.action, params));
    return next();
  };

import type { Core, Modules } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import { standingOf } from '../../../../domain/scope';
import type { LimitedScope } from '../asking/read-scope';
import { actingAccount, asSystem, asSystemFor, scopeOfAsking, within } from '../asking/who-asks';
import { answerAgain } from './answer-again';
import { mustOwn } from './documents-of';
import { ownData } from './own-links';
import { noSuchDocument, notYours, wrongField } from './refused';

type Context = Modules.Documents.Middleware.Context;

const reads: readonly string[] = ['findOne', 'findMany', 'findFirst', 'count'];
const makes: readonly string[] = ['create', 'clone', 'update'];

const ofTheOffice = {
  zh: '名录和设置由区政府办维护，请与区政府办联系。',
  en: 'Registers and settings are kept by the district office: ask there.',
};
/** Whose a document is, its Chinese version says: a unit without an English name cannot be linked to in English. */
const chineseFirst = {
  zh: '请先新建中文版，保存后再添加英文版：两个版本共用单位、日期等信息。',
  en: 'Begin with the Chinese version and add English to it: both share unit, dates and the like.',
};
const unknownKind = {
  zh: '这类内容没有登记由谁管理，请与系统管理员联系。',
  en: 'Nobody has said whose documents of this kind are: ask the administrator.',
};

/** What a unit says of itself in the register, and may change; the last two are Strapi’s. */
const ofItself: readonly string[] = ['contact', 'office', 'locale', 'updatedBy'];

const isOwnContact = (scope: LimitedScope, { uid, action, params }: Context): boolean => {
  const { documentId, data } = params as { documentId?: unknown; data?: unknown };
  return (
    uid === 'api::unit.unit' &&
    action === 'update' &&
    scope.kind === 'units' &&
    typeof documentId === 'string' &&
    scope.units.includes(documentId) &&
    Object.keys((data ?? {}) as object).every((field) => ofItself.includes(field))
  );
};

/** Who waits for a unit keeps what its role allowed before there were units; what a unit says of itself, it said to nobody then. */
const isWaiting = (scope: LimitedScope, { uid }: Context): boolean =>
  scope.kind === 'created' && uid !== 'api::unit.unit';

/** A write on documents of units: on an own one only, with own links, into an own unit. Answered as the account sees it. */
const writeOwn = async (
  strapi: Core.Strapi,
  scope: LimitedScope,
  context: Context,
  unit: string,
  next: () => Promise<unknown>,
): Promise<unknown> => {
  const params = context.params as Record<string, unknown>;
  const { uid, action } = context;
  const isNew = action === 'create';
  const { documentId, locale = defaultLocale } = params;
  if (isNew && locale !== defaultLocale) throw wrongField(strapi, ['locale'], chineseFirst);
  if (!isNew && typeof documentId !== 'string') throw noSuchDocument(strapi);
  if (typeof documentId === 'string' && !isNew) await asSystem(() => mustOwn(strapi, scope, uid, documentId));
  const { populate, fields, ...rest } = params;
  if (makes.includes(action)) {
    const document = isNew ? null : String(documentId);
    rest.data = await ownData(strapi, scope, { uid, unit, data: params.data, documentId: document, isNew });
  }
  Object.assign(context, { params: rest });
  const result = await asSystemFor(scope, next);
  return within(scope, actingAccount(), () => answerAgain(strapi, uid, result, { populate, fields }));
};

/**
 * Stands outside the gate on every write of the Document Service. What Strapi, the gate and the judges do after it is the
 * system's own work: it sees other units' documents where a rule needs them.
 */
export const keepWithin =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const scope = await scopeOfAsking(strapi);
    if (scope === null) return next();
    if (reads.includes(context.action)) return next();
    if (scope.kind === 'all') return asSystem(next);
    const standing = standingOf(context.uid);
    switch (standing?.kind) {
      case 'unit':
        return writeOwn(strapi, scope, context, standing.link, next as () => Promise<unknown>) as never;
      case 'register':
        if (isWaiting(scope, context) || isOwnContact(scope, context)) return asSystem(next);
        throw notYours(strapi, ofTheOffice);
      case 'follows':
      case 'library':
      case 'system':
        return next();
      default:
        throw notYours(strapi, unknownKind);
    }
  };

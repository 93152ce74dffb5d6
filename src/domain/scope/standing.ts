import { publicTypeOf } from '../public-model';

/**
 * How the rows of a content type are divided among accounts. `unit`: by the unit that a link names. `register`: read by
 * all, written by the district office. `follows`: with the document that two of its fields name. `library`: with the units
 * of whoever brought it. `system`: accounts and settings of Strapi's own, which its rights guard.
 */
export type Standing =
  | { readonly kind: 'unit'; readonly link: string }
  | { readonly kind: 'register' | 'library' | 'system' }
  | { readonly kind: 'follows'; readonly type: string; readonly document: string };

const others: Readonly<Record<string, Standing>> = {
  'api::judging-settings.judging-settings': { kind: 'register' },
  'api::holiday.holiday': { kind: 'register' },
  'api::milestone.milestone': { kind: 'register' },
  'api::saying.saying': { kind: 'register' },
  'api::waiver.waiver': { kind: 'follows', type: 'ofType', document: 'ofDocument' },
  'plugin::upload.file': { kind: 'library' },
  'plugin::upload.folder': { kind: 'library' },
  'plugin::content-manager.history-version': {
    kind: 'follows',
    type: 'contentType',
    document: 'relatedDocumentId',
  },
  'plugin::content-releases.release-action': {
    kind: 'follows',
    type: 'contentType',
    document: 'entryDocumentId',
  },
};

const strapis = /^(admin|strapi)::|^plugin::(i18n|content-releases|review-workflows)\./u;

/** How a content type stands; null for one of which nobody has said it: of that one, only who sees all sees anything. */
export const standingOf = (uid: string): Standing | null => {
  const type = publicTypeOf(uid);
  if (type) return type.drafts && type.unit ? { kind: 'unit', link: type.unit } : { kind: 'register' };
  return others[uid] ?? (strapis.test(uid) ? { kind: 'system' } : null);
};

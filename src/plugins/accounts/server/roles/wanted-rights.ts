import type { Core, UID } from '@strapi/strapi';
import { locales } from '../../../../domain/change';
import type { Deed, Post, Right, Subject } from '../../../../domain/posts';
import { publicTypes, uidOf } from '../../../../domain/public-model';

/** Content types that are not public; they are the district office's. */
const settings: readonly UID.ContentType[] = [
  'api::judging-settings.judging-settings',
  'api::holiday.holiday',
  'api::milestone.milestone',
  'api::saying.saying',
];

const typesOf = (subject: Subject): readonly UID.ContentType[] =>
  subject === 'settings'
    ? settings
    : publicTypes.filter(({ drafts }) => drafts === (subject === 'contents')).map(({ name }) => uidOf(name));

interface ContentTypes {
  getNestedFields(type: unknown, options: { components: unknown }): readonly string[];
}

/** Only the district office sees what is not public of a register (who leads a unit). */
const isShown = (strapi: Core.Strapi, uid: UID.ContentType, post: Post, field: string): boolean => {
  const attributes = strapi.contentType(uid).attributes as Readonly<Record<string, { private?: boolean }>>;
  return post.deeds.settings.length > 0 || attributes[field.split('.')[0] ?? '']?.private !== true;
};

const rightOn = (strapi: Core.Strapi, post: Post, uid: UID.ContentType, deed: Deed): Right | null => {
  const type = strapi.contentType(uid);
  if (deed === 'publish' && !type.options?.draftAndPublish) return null;
  const { getNestedFields } = strapi.service('admin::content-type') as unknown as ContentTypes;
  const fields = getNestedFields(type, { components: strapi.components }).filter((field) =>
    isShown(strapi, uid, post, field),
  );
  const isLocalized = (type.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized;
  return {
    action: `plugin::content-manager.explorer.${deed}`,
    subject: uid,
    fields: deed === 'delete' || deed === 'publish' ? null : fields,
    locales: isLocalized ? locales : null,
  };
};

/** Whose unit it is, the scope plugin sees to. */
const ownUnitRights = (strapi: Core.Strapi, post: Post): readonly Right[] => {
  const right = post.ownUnit ? rightOn(strapi, post, uidOf('unit'), 'update') : null;
  if (right === null) return [];
  const fields = (right.fields ?? []).filter((field) => post.ownUnit?.includes(field.split('.')[0] ?? ''));
  return [{ ...right, fields }];
};

const subjects: readonly Subject[] = ['contents', 'registers', 'settings'];

/** Everything that a post needs in Strapi's terms: each deed on each type with its fields and languages. */
export const wantedRights = (strapi: Core.Strapi, post: Post): readonly Right[] => [
  ...subjects.flatMap((subject) =>
    typesOf(subject).flatMap((uid) =>
      post.deeds[subject].flatMap((deed) => rightOn(strapi, post, uid, deed) ?? []),
    ),
  ),
  ...ownUnitRights(strapi, post),
  ...post.rights.map((action): Right => ({ action, subject: null, fields: null, locales: null })),
];

import type { Core } from '@strapi/strapi';
import { canonical } from '../ledger/hash';

/** What the guard looks at of a content type or a component, now or as the last start left it. */
export interface KnownType {
  readonly uid: string;
  readonly collectionName: string;
  readonly info?: { readonly displayName?: string };
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
  readonly attributes: Readonly<Record<string, KnownAttribute>>;
}

export interface KnownAttribute {
  readonly type: string;
  readonly component?: string;
  readonly components?: readonly string[];
  readonly repeatable?: boolean;
  readonly multiple?: boolean;
  readonly enum?: readonly string[];
  readonly relation?: string;
  readonly target?: string;
}

export type KnownTypes = Readonly<Record<string, KnownType>>;

/** The types of two releases. Strapi keeps its content types from start to start, we the components beside them. */
export interface Releases {
  readonly before: KnownTypes;
  readonly now: KnownTypes;
  /** Types of now that differ from before, or of which nothing is known from before. */
  readonly changed: readonly KnownType[];
}

const noteOf = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'gongkai', key: 'components' });

const partsOf = ({ uid, collectionName, options, pluginOptions, attributes }: KnownType) => ({
  uid,
  collectionName,
  drafts: options?.draftAndPublish ?? false,
  localized: pluginOptions?.i18n?.localized ?? false,
  attributes,
});

const asText = (type: KnownType): string => canonical(JSON.parse(JSON.stringify(partsOf(type))));

/** `oldContentTypes` is what Strapi kept; null before its first start on this database. */
export const readReleases = async (
  strapi: Core.Strapi,
  oldContentTypes: KnownTypes | null | undefined,
): Promise<Releases> => {
  const oldComponents = (await noteOf(strapi).get({})) as KnownTypes | null;
  const before = { ...oldContentTypes, ...oldComponents };
  const now = { ...strapi.contentTypes, ...strapi.components } as unknown as KnownTypes;
  const changed = Object.values(now).filter((type) => {
    const old = before[type.uid];
    return old === undefined || asText(old) !== asText(type);
  });
  return { before, now, changed };
};

/** Called when the tables are as the components want them. */
export const noteComponents = async (strapi: Core.Strapi): Promise<void> => {
  const components = Object.values(strapi.components as unknown as KnownTypes);
  await noteOf(strapi).set({
    value: Object.fromEntries(components.map((type) => [type.uid, JSON.parse(asText(type))])),
  });
};

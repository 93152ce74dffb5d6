import type { PublicType, PublicTypeName } from './declare';
import { uidOf } from './declare';
import { catalogItem } from './types/catalog-item';
import { channel } from './types/channel';
import { column } from './types/column';
import { disclosure } from './types/disclosure';
import { domain } from './types/domain';
import { guideline, guidelineItem } from './types/guideline';
import { legalBasis } from './types/legal-basis';
import { participationEvent } from './types/participation-event';
import { interpretation, policy, response } from './types/policy';
import { serviceGuide } from './types/service-guide';
import { unit } from './types/unit';

/** Every public type, in an order in which each may be published after those it needs. */
export const publicTypes: readonly PublicType[] = [
  unit,
  domain,
  guideline,
  legalBasis,
  guidelineItem,
  channel,
  column,
  catalogItem,
  disclosure,
  policy,
  interpretation,
  response,
  participationEvent,
  serviceGuide,
];

const byName = new Map<string, PublicType>(publicTypes.map((type) => [type.name, type]));
const byUid = new Map<string, PublicType>(publicTypes.map((type) => [uidOf(type.name), type]));

export const publicType = (name: PublicTypeName): PublicType => {
  const type = byName.get(name);
  if (!type) throw new Error(`No public type is called ${name}`);
  return type;
};

/** The declaration behind a name that came from outside, or undefined. */
export const publicTypeNamed = (name: string): PublicType | undefined => byName.get(name);

/** The declaration behind a Strapi uid, or undefined when the content type is not public. */
export const publicTypeOf = (uid: string): PublicType | undefined => byUid.get(uid);

export * from './declare';
export * from './graphql-code';
export * from './required-links';
export * from './store-shape';
export * from './title';

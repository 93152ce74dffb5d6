import type { PublicType, PublicTypeName } from './declare';
import { uidOf } from './declare';
import { publicTypes, typeByName } from './types';

export { publicTypes };

const byName = new Map<string, PublicType>(publicTypes.map((type) => [type.name, type]));
const byUid = new Map<string, PublicType>(publicTypes.map((type) => [uidOf(type.name), type]));

export const publicType = (name: PublicTypeName): PublicType => typeByName[name];

/** The declaration behind a name that came from outside, or undefined. */
export const publicTypeNamed = (name: string): PublicType | undefined => byName.get(name);

/** The declaration behind a Strapi uid, or undefined when the content type is not public. */
export const publicTypeOf = (uid: string): PublicType | undefined => byUid.get(uid);

export * from './declare';
export * from './fields';
export * from './graphql-code';
export * from './names';
export * from './required-links';
export * from './reverse-links';
export * from './store-shape';
export * from './title';

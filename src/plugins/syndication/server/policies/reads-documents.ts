import { publicTypes, uidOf } from '../../../../domain/public-model';
import { type Ability, notAllowed } from '../../../../plugin-kit/strapi/ability';

/** For whoever reads documents of some public type in the content manager; which one, the controller asks. */
export const readsDocuments = ({ state }: { state: { userAbility: Ability } }): boolean => {
  const reads = ({ name }: (typeof publicTypes)[number]): boolean =>
    state.userAbility.can('plugin::content-manager.explorer.read', uidOf(name));
  if (!publicTypes.some(reads)) throw notAllowed();
  return true;
};

import { publicTypes, uidOf } from '../../../../domain/public-model';
import { type Ability, notAllowed } from '../../../../plugin-kit/strapi/ability';

const works = ['read', 'create', 'update', 'publish'].map(
  (right) => `plugin::content-manager.explorer.${right}`,
);

/**
 * The panel is for whoever works on what it judges: a role that reads or writes a public type in the content manager
 * needs no right beside that one, an account without any is refused.
 */
export const usesPanel = ({ state }: { state: { userAbility: Ability } }): boolean => {
  if (!publicTypes.some(({ name }) => works.some((right) => state.userAbility.can(right, uidOf(name)))))
    throw notAllowed();
  return true;
};

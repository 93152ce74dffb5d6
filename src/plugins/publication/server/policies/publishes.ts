import { publicTypes, uidOf } from '../../../../domain/public-model';
import { type Ability, notAllowed } from '../../../../plugin-kit/strapi/ability';

/** For whoever publishes, or deletes, documents of some public type; a PolicyError keeps its words (403). */
export const publishes = ({ state }: { state: { userAbility: Ability } }): boolean => {
  const may = ['publish', 'delete'].some((right) =>
    publicTypes.some(({ name }) =>
      state.userAbility.can(`plugin::content-manager.explorer.${right}`, uidOf(name)),
    ),
  );
  if (!may) throw notAllowed();
  return true;
};

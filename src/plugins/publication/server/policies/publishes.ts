import { errors } from '@strapi/utils';
import { publicTypes, uidOf } from '../../../../domain/public-model';

interface Ability {
  can(action: string, subject: string): boolean;
}

/** For whoever publishes, or deletes, documents of some public type; a PolicyError keeps its words (403). */
export const publishes = ({ state }: { state: { userAbility: Ability } }): boolean => {
  const may = ['publish', 'delete'].some((right) =>
    publicTypes.some(({ name }) =>
      state.userAbility.can(`plugin::content-manager.explorer.${right}`, uidOf(name)),
    ),
  );
  if (!may) throw new errors.PolicyError('没有权限。You are not allowed to.');
  return true;
};

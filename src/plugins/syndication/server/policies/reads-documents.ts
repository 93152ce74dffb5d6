import { errors } from '@strapi/utils';
import { publicTypes, uidOf } from '../../../../domain/public-model';
import { isReadyToPost } from '../../../../domain/ready-to-post';

interface Ability {
  can(action: string, subject: string): boolean;
}

/** For whoever reads documents that can be posted in the content manager; a PolicyError keeps its words (403). */
export const readsDocuments = ({ state }: { state: { userAbility: Ability } }): boolean => {
  const may = publicTypes
    .filter(isReadyToPost)
    .some(({ name }) => state.userAbility.can('plugin::content-manager.explorer.read', uidOf(name)));
  if (!may) throw new errors.PolicyError('没有权限。You are not allowed to.');
  return true;
};

import { errors } from '@strapi/utils';

/** What whoever asks may do, as Strapi keeps it in `ctx.state.userAbility`. */
export interface Ability {
  can(action: string, subject?: unknown, field?: string): boolean;
}

/** Strapi keeps the words of a PolicyError (403) and drops those of a ForbiddenError. */
export const notAllowed = (): Error => new errors.PolicyError('没有权限。You are not allowed to.');

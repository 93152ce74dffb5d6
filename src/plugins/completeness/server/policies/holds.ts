import { type Ability, notAllowed } from '../../../../plugin-kit/strapi/ability';

/** An action, or one of the content manager's with its type. */
export type Asked = string | readonly [action: string, subject: string];

/** Whether the role holds every action; Strapi's own `admin::hasPermissions` says no more than “Policy Failed”. */
export const holds = (
  { state }: { state: { userAbility: Ability } },
  { actions }: { actions: readonly Asked[] },
): boolean => {
  const held = actions.every((asked) =>
    typeof asked === 'string' ? state.userAbility.can(asked) : state.userAbility.can(...asked),
  );
  if (!held) throw notAllowed();
  return true;
};

import { useRBAC } from '@strapi/admin/strapi-admin';
import { Typography } from '@strapi/design-system';
import { type Dashboard, dashboardRights } from '../../../../domain/overview';
import { useWords } from '../words';
import { PlaceLink } from './place-link';

const asked = [
  { action: dashboardRights.run, subject: null },
  { action: 'plugin::content-manager.explorer.create', subject: 'api::catalog-item.catalog-item' },
];

/** Why there is no score, and what whoever looks can do about it: write the first item, press the button, or wait. */
export const NothingScored = ({ totals, units, run }: Dashboard) => {
  const { say } = useWords();
  const { allowedActions } = useRBAC(asked);
  if (totals.items === 0)
    return (
      <>
        <Typography>
          {say(units.length === 1 ? 'dashboard.none-of-unit' : 'dashboard.none-of-yours')}
        </Typography>
        {allowedActions.canCreate && (
          <PlaceLink to="/content-manager/collection-types/api::catalog-item.catalog-item/create">
            {say('dashboard.begin')}
          </PlaceLink>
        )}
      </>
    );
  const never = allowedActions.canRun ? 'dashboard.never-checked' : 'dashboard.never-checked-wait';
  return <Typography>{say(run === null ? never : 'dashboard.not-judged-yet')}</Typography>;
};

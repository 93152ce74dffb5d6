import { Flex, Typography } from '@strapi/design-system';
import { ChevronRight } from '@strapi/icons';
import type { Dashboard } from '../../../../domain/overview';
import { useWords } from '../words';
import { PlaceLink } from './place-link';
import { nameIn } from './places';
import { addressOf, type Scope } from './scope';

/** Where one is: district (or one's own units) › unit › domain; each but the last leads back. */
export const Crumbs = ({ shown, scope }: { readonly shown: Dashboard; readonly scope: Scope }) => {
  const { say } = useWords();
  const { unit, domain } = scope;
  const [only, another] = shown.units;
  const ofOwn = only !== undefined && another === undefined ? only.name : say('dashboard.own-units');
  const steps = [
    { name: shown.ofOwn ? ofOwn : say('dashboard.district'), to: addressOf({}) },
    ...(unit === null ? [] : [{ name: nameIn(shown.units, unit), to: addressOf({ unit }) }]),
    ...(domain === null ? [] : [{ name: nameIn(shown.domains, domain), to: addressOf(scope) }]),
  ];
  return (
    <Flex
      aria-label={say('dashboard.crumbs')}
      className="dashboard-crumbs"
      gap={2}
      paddingBottom={4}
      tag="nav"
    >
      {steps.map(({ name, to }, index) => (
        <Flex gap={2} key={to}>
          {index > 0 && <ChevronRight aria-hidden height="1rem" width="1rem" />}
          {index === steps.length - 1 ? (
            <Typography aria-current="page" fontWeight="bold">
              {name}
            </Typography>
          ) : (
            <PlaceLink to={to}>{name}</PlaceLink>
          )}
        </Flex>
      ))}
    </Flex>
  );
};

import { Typography } from '@strapi/design-system';
import type { CellSummary, DomainSummary, UnitSummary } from '../../../../domain/overview';
import { PlainTable } from '../../../../plugin-kit/admin/plain-table';
import { useWords } from '../words';
import { Score } from './band-mark';
import { PlaceLink } from './place-link';
import { byKind, nameIn } from './places';
import { addressOf } from './scope';

interface CellTableProps {
  readonly units: readonly UnitSummary[];
  readonly domains: readonly DomainSummary[];
  readonly cells: readonly CellSummary[];
}

/** What the map shows, as a table. */
export const CellTable = ({ units, domains, cells }: CellTableProps) => {
  const { say, number } = useWords();
  const order = new Map([...units].sort(byKind).map(({ code }, index) => [code, index]));
  const rows = [...cells].sort((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0));
  // The map has a column for them.
  const orphans = domains.filter(
    ({ code, leadUnit }) => leadUnit === null && !cells.some(({ domain }) => domain === code),
  );
  return (
    <>
      <PlainTable
        caption={say('dashboard.heat-map')}
        heads={[
          say('dashboard.unit'),
          say('dashboard.domain'),
          say('dashboard.score'),
          say('dashboard.items'),
          say('dashboard.public'),
          say('dashboard.missing'),
        ]}
        rows={rows.map((cell) => ({
          key: `${cell.unit} ${cell.domain}`,
          cells: [
            <PlaceLink key="unit" to={addressOf({ unit: cell.unit })}>
              {nameIn(units, cell.unit)}
            </PlaceLink>,
            <PlaceLink key="domain" to={addressOf(cell)}>
              {nameIn(domains, cell.domain)}
            </PlaceLink>,
            cell.items === 0 ? (
              say('dashboard.nothing-yet')
            ) : (
              <Score band={cell.band} key="score" score={cell.score} />
            ),
            number(cell.items),
            number(cell.published),
            cell.missing === null ? say('dashboard.no-guideline') : number(cell.missing),
          ],
        }))}
      />
      {orphans.length > 0 && (
        <Typography paddingTop={3} tag="p" textColor="danger600" variant="pi">
          {say('dashboard.orphans')}
          {say('dashboard.colon')}
          {orphans.map(({ name }) => name).join(say('dashboard.comma'))}
        </Typography>
      )}
    </>
  );
};

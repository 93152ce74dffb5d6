import type { Dashboard } from '../../../../domain/overview';
import { PlainTable } from '../../../../plugin-kit/admin/plain-table';
import { useWords } from '../words';
import { Score } from './band-mark';
import { Bar } from './bar';
import { Card } from './card';
import { PlaceLink } from './place-link';
import { byKind, nameIn } from './places';
import { addressOf, type Scope } from './scope';

/** The second level: the domains of a unit, or the units in a domain. */
export const PlaceCard = ({ shown, scope }: { readonly shown: Dashboard; readonly scope: Scope }) => {
  const { say, number } = useWords();
  const { units, domains, cells } = shown;
  const order = [...units].sort(byKind).map(({ code }) => code);
  const own = cells
    .filter(({ unit, domain }) => (scope.unit === null ? domain === scope.domain : unit === scope.unit))
    .sort((a, b) => order.indexOf(a.unit) - order.indexOf(b.unit));
  const title = say(scope.unit === null ? 'dashboard.units-of-domain' : 'dashboard.domains-of-unit');
  return (
    <Card note={own.length === 0 ? say('dashboard.no-duty') : undefined} title={title}>
      {own.length > 0 && (
        <PlainTable
          caption={title}
          heads={[
            say(scope.unit === null ? 'dashboard.unit' : 'dashboard.domain'),
            say('dashboard.score'),
            say('dashboard.items'),
            say('dashboard.public'),
            say('dashboard.missing'),
          ]}
          rows={own.map((cell) => ({
            key: `${cell.unit} ${cell.domain}`,
            cells: [
              <PlaceLink key="place" to={addressOf(cell)}>
                {scope.unit === null ? nameIn(units, cell.unit) : nameIn(domains, cell.domain)}
              </PlaceLink>,
              cell.items === 0 ? (
                say('dashboard.nothing-yet')
              ) : (
                <Score band={cell.band} key="score" score={cell.score} />
              ),
              number(cell.items),
              <Bar
                all={cell.items}
                done={cell.published}
                key="public"
                label={say('dashboard.public')}
                tone="done"
              />,
              cell.missing === null ? say('dashboard.no-guideline') : number(cell.missing),
            ],
          }))}
        />
      )}
    </Card>
  );
};

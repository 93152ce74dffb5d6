import { Loader, Typography } from '@strapi/design-system';
import { mostItems, type ShownItem } from '../../../../domain/overview';
import { PlainTable } from '../../../../plugin-kit/admin/plain-table';
import { useFetched } from '../../../../plugin-kit/admin/use-fetched';
import { useWords } from '../words';
import { Score } from './band-mark';
import { Card } from './card';
import { PlaceLink } from './place-link';
import { editAddress, type Scope } from './scope';

/** The last level: the items of a unit in a domain, the worst on top, each with a way to its edit page. */
export const ItemCard = ({ unit, domain }: Scope) => {
  const { say, pick, number } = useWords();
  const asked = new URLSearchParams({ unit: unit ?? '', domain: domain ?? '' });
  const { data, failed } = useFetched<{ items: readonly ShownItem[] }>(
    `/completeness/dashboard/items?${asked}`,
  );
  const title = say('dashboard.item-list');
  if (data === null)
    return (
      <Card title={title}>
        {failed ? (
          <Typography role="alert">{say('dashboard.failed')}</Typography>
        ) : (
          <Loader small>{say('dashboard.loading')}</Loader>
        )}
      </Card>
    );
  const { items } = data;
  const noteOf = (count: number): string =>
    count === 0
      ? say('dashboard.no-items')
      : say(count < mostItems ? 'dashboard.item-note' : 'dashboard.item-limit', { count });
  return (
    <Card note={noteOf(items.length)} title={title}>
      {items.length > 0 && (
        <PlainTable
          caption={title}
          heads={[
            say('dashboard.item'),
            say('dashboard.score'),
            say('dashboard.state'),
            say('dashboard.fix-first'),
            say('dashboard.found'),
          ]}
          rows={items.map(({ documentId, title: name, score, band, state, worst, findings }) => ({
            key: documentId,
            cells: [
              <PlaceLink key="item" to={editAddress('catalog-item', documentId)}>
                {name}
              </PlaceLink>,
              <Score band={band} key="score" score={score} />,
              say(`dashboard.state.${state}`),
              worst === null ? say('dashboard.nothing-found') : pick(worst),
              number(findings),
            ],
          }))}
        />
      )}
    </Card>
  );
};

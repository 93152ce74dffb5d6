import { type FiveOpen, UnitPageDocument, type UnitPageQuery, UnitsDocument } from '../typescript/src';
import { day, h } from './html';
import { say } from './language';
import { fiveOpenName, methodName } from './names';
import { card, joined, linkRow, rows } from './parts';
import { request } from './portal';

/** Rows that come at once. */
const PAGE = 10;

type Row = UnitPageQuery['catalogItems']['nodes'][number];

const row = (item: Row): HTMLElement =>
  linkRow(`#/item/${item.id}`, joined([item.level1, item.level2, item.level3]), [
    item.domain.name,
    methodName(item.method),
    fiveOpenName(item.fiveOpen),
    say(`${day(item.publishedAt)}公开`, `public since ${day(item.publishedAt)}`),
  ]);

const go = (code: string, kind?: string | null): void => {
  location.hash = kind ? `#/unit/${code}/${kind}` : `#/unit/${code}`;
};

const chooser = async (code: string): Promise<HTMLElement> => {
  const { units } = await request(UnitsDocument, {});
  const select: HTMLSelectElement = h(
    'select',
    { id: 'unit', onchange: (): void => go(select.value) },
    ...units.nodes.map((unit) => h('option', { value: unit.code, selected: unit.code === code }, unit.name)),
  );
  return h('p', { class: 'choose' }, h('label', { for: 'unit' }, say('选择单位', 'Unit')), select);
};

const facets = (
  code: string,
  chosen: FiveOpen | null,
  { facets: { fiveOpen } }: UnitPageQuery['catalogItems'],
): HTMLElement => {
  const choice = (name: string, kind: FiveOpen | null) =>
    h(
      'button',
      { type: 'button', 'aria-pressed': String(kind === chosen), onclick: () => go(code, kind) },
      name,
    );
  return h(
    'div',
    { class: 'facets', role: 'group', 'aria-label': say('按五公开筛选', 'By kind of openness') },
    choice(say('全部', 'All'), null),
    ...fiveOpen.map(({ value, count }) => choice(`${fiveOpenName(value)} ${count}`, value)),
  );
};

/** The list, and a button for what follows; the reader goes on from the first new row. */
const list = (
  code: string,
  fiveOpen: FiveOpen | null,
  first: UnitPageQuery['catalogItems'],
): HTMLElement[] => {
  const shown = rows(first.nodes.map(row));
  let end = first.pageInfo;
  const more = h(
    'button',
    {
      type: 'button',
      class: 'more',
      onclick: async () => {
        more.disabled = true;
        const next = await request(UnitPageDocument, {
          code,
          fiveOpen,
          first: PAGE,
          after: end.endCursor,
        }).catch(() => null);
        more.disabled = false;
        if (!next) return;
        const added = next.catalogItems.nodes.map(row);
        shown.append(...added);
        end = next.catalogItems.pageInfo;
        more.hidden = !end.hasNextPage;
        added[0]?.querySelector('a')?.focus();
      },
    },
    say('更多', 'More'),
  );
  more.hidden = !end.hasNextPage;
  return [shown, more];
};

/** A unit's catalogue (事项标准目录). */
export const unitPage = async (code: string, fiveOpen: FiveOpen | null): Promise<Node[]> => {
  const [choose, { unit, catalogItems }] = await Promise.all([
    chooser(code),
    request(UnitPageDocument, { code, fiveOpen, first: PAGE }),
  ]);
  if (!unit) return [h('h1', {}, say('没有这个单位', 'There is no such unit')), choose];
  const { contact, disclosures } = unit;
  const reach = joined([contact?.office, contact?.phone, contact?.address, contact?.hours]);
  const total = catalogItems.totalCount;
  return [
    h('h1', {}, say(`${unit.name}公开事项目录`, `${unit.name}: catalogue`)),
    reach ? h('p', { class: 'soft' }, reach) : document.createTextNode(''),
    choose,
    card(
      'list',
      say(`共 ${total} 项`, `${total} items`),
      catalogItems.facets.fiveOpen.length > 0 ? facets(code, fiveOpen, catalogItems) : null,
      ...(total > 0
        ? list(code, fiveOpen, catalogItems)
        : [h('p', {}, say('该单位暂无已公开的事项。', 'Nothing of this unit is public yet.'))]),
    ),
    disclosures.totalCount > 0
      ? card(
          'latest',
          say('最新公开', 'Latest'),
          rows(
            disclosures.nodes.map(({ id, title, publishedAt }) =>
              linkRow(`#/disclosure/${id}`, title, [day(publishedAt)]),
            ),
          ),
        )
      : document.createTextNode(''),
  ];
};

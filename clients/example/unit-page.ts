import { type FiveOpen, UnitPageDocument, type UnitPageQuery, UnitsDocument } from '../typescript/src';
import { day, h } from './html';
import { fiveOpenName, methodName } from './names';
import { request } from './portal';

/** Rows that come at once. */
const PAGE = 10;

type Row = UnitPageQuery['catalogItems']['nodes'][number];

const row = (item: Row): HTMLElement =>
  h(
    'li',
    {},
    h(
      'a',
      { class: 'row', href: `#/item/${item.id}` },
      h('strong', {}, [item.level1, item.level2, item.level3].filter(Boolean).join(' · ')),
      h(
        'p',
        { class: 'soft' },
        [
          item.domain.name,
          methodName(item.method),
          fiveOpenName(item.fiveOpen),
          `${day(item.publishedAt)}公开`,
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    ),
  );

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
  return h('p', { class: 'choose' }, h('label', { for: 'unit' }, '选择单位'), select);
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
    { class: 'facets', role: 'group', 'aria-label': '按五公开筛选' },
    choice('全部', null),
    ...fiveOpen.map(({ value, count }) => choice(`${fiveOpenName(value)} ${count}`, value)),
  );
};

/** The list, and a button for what follows; the reader goes on from the first new row. */
const list = (
  code: string,
  fiveOpen: FiveOpen | null,
  first: UnitPageQuery['catalogItems'],
): HTMLElement[] => {
  const rows = h('ul', { class: 'rows' }, ...first.nodes.map(row));
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
        rows.append(...added);
        end = next.catalogItems.pageInfo;
        more.hidden = !end.hasNextPage;
        added[0]?.querySelector('a')?.focus();
      },
    },
    '更多',
  );
  more.hidden = !end.hasNextPage;
  return [rows, more];
};

/** A unit's catalogue (事项标准目录). */
export const unitPage = async (code: string, fiveOpen: FiveOpen | null): Promise<Node[]> => {
  const [choose, { unit, catalogItems }] = await Promise.all([
    chooser(code),
    request(UnitPageDocument, { code, fiveOpen, first: PAGE }),
  ]);
  if (!unit) return [h('h1', {}, '没有这个单位'), choose];
  const { contact } = unit;
  const reach = [contact?.office, contact?.phone, contact?.address, contact?.hours]
    .filter(Boolean)
    .join(' · ');
  return [
    h('h1', {}, `${unit.name}公开事项目录`),
    reach ? h('p', { class: 'soft' }, reach) : '',
    choose,
    h(
      'section',
      { class: 'card', 'aria-labelledby': 'list' },
      h('h2', { id: 'list' }, `共 ${catalogItems.totalCount} 项`),
      catalogItems.facets.fiveOpen.length > 0 ? facets(code, fiveOpen, catalogItems) : null,
      ...(catalogItems.totalCount > 0
        ? list(code, fiveOpen, catalogItems)
        : [h('p', {}, '该单位暂无已公开的事项。')]),
    ),
  ].map((part) => (typeof part === 'string' ? document.createTextNode(part) : part));
};

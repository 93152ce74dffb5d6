import { describe, expect, test } from 'vitest';
import { formOf, header, item, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';
import type { Form } from '../read-form';
import type { Merge } from '../sheet';

const AT = 7;
/** A row of the form with the cells of its channels where 公开渠道 stands. */
const within = (row: readonly string[], cells: readonly string[]): readonly string[] => [
  ...row.slice(0, AT),
  ...cells,
  ...row.slice(AT + 1),
];
const blank = (cells: readonly string[]): readonly string[] =>
  within(
    header.map(() => ''),
    cells,
  );
/** 公开渠道 over so many columns, each other label beside them over the rows of the header. */
const group = (width: number, bottom = 2): readonly Merge[] => [
  { top: 1, bottom: 1, left: AT, right: AT + width - 1 },
  ...header.flatMap((_, column) => {
    const at = column < AT ? column : column + width - 1;
    return column === AT ? [] : [{ top: 1, bottom, left: at, right: at }];
  }),
];
const labels = (names: readonly string[]) => within(header, ['公开渠道', ...names.slice(1).map(() => '')]);
const line = (cells: readonly string[], level2 = '甲') => within(item('1', level2), cells);
const channelsIn = ({ rows }: Form) => rows.map(({ entry }) => [entry?.channels, entry?.channelNote]);

const names = ['政府网站', '政府公报', '纸质\n媒体', '社区公示栏', '村村响广播', '其他'];

describe('columns under 公开渠道', () => {
  test('ticks are the channels; a name that nobody knows is another channel, and so is what stands under 其他', () => {
    const read = formOf(
      sheetOf(
        [
          labels(names),
          blank(names),
          line(['√', '', '✓', '', '', '']),
          line(['', '', '', '■', '√', ''], '乙'),
          line(['', '', '', '', '√', '短信'], '丙'),
          line(['', '', '', '', '', '√'], '丁'),
        ],
        group(names.length),
      ),
    );
    expect(channelsIn(read)).toEqual([
      [['website', 'print'], null],
      [['notice-board', 'other'], '村村响广播'],
      [['other'], '村村响广播、短信'],
      [['other'], null],
    ]);
    expect(toldOf(read)).toEqual([]);
  });

  test('without merges', () => {
    const read = formOf(
      sheetOf([
        labels(names),
        blank(names),
        line(['1', '0', '是', '否', '/', '']),
        line(['○', '', '', '', '', ''], '乙'),
      ]),
    );
    expect(channelsIn(read)).toEqual([
      [['website', 'print'], null],
      [['website'], null],
    ]);
  });

  test('in a third row, and printed again on the next page', () => {
    const rows = [labels(names), blank(['线上', '', '线下', '', '', '']), blank(names)];
    const merges = [
      ...group(names.length, 3),
      { top: 2, bottom: 2, left: AT, right: AT + 1 },
      { top: 2, bottom: 2, left: AT + 2, right: AT + 5 },
    ];
    const read = formOf(
      sheetOf(
        [...rows, line(['√', '', '', '', '', '']), ...rows, line(['', '', '', '√', '', ''], '乙')],
        merges,
      ),
    );
    expect(read.rows.map(({ row, entry }) => [row, entry?.channels])).toEqual([
      [4, ['website']],
      [8, ['notice-board']],
    ]);
    expect(toldOf(read)).toEqual([]);
  });

  test('lists under 线上 and 线下', () => {
    const two = ['线上', '线下'];
    const read = formOf(
      sheetOf([labels(two), blank(two), line(['政府网站、微信公众号', '社区公示栏'])], group(2)),
    );
    expect(channelsIn(read)).toEqual([[['website', 'new-media', 'notice-board'], null]]);
  });

  test('what is neither a tick nor the channel is refused; the channel’s own name is a tick', () => {
    const read = formOf(
      sheetOf(
        [
          labels(names),
          blank(names),
          line(['', '待定', '', '', '', '']),
          line(['区政府门户网站', '', '', '', '', ''], '乙'),
        ],
        group(names.length),
      ),
    );
    expect(read.rows[0]?.refused).toMatchObject([
      { row: 3, field: '政府公报', value: '待定', problem: { zh: '“政府公报”栏无法识别是否勾选' } },
    ]);
    expect(read.rows[1]?.entry?.channels).toEqual(['website']);
  });
});

test('columns of channels without a label over them', () => {
  const two = ['政府网站', '公示栏'];
  const read = formOf(sheetOf([within(header, two), line(['√', '√']), line(['', '×'], '乙')]));
  expect(read.rows.map(({ entry }) => entry?.channels)).toEqual([['website', 'notice-board'], []]);
  expect(toldOf(read)).toEqual([]);
});

test('the first item below the header is no row of it, whatever is ticked there', () => {
  const only = ['', '', '', '', '', '', '', '√'];
  const read = formOf(sheetOf([header, only, item('1', '甲')], [{ top: 1, bottom: 1, left: AT, right: AT }]));
  expect(read.rows.map(({ row }) => row)).toEqual([3]);
});

import type { CellSummary, DomainSummary, UnitSummary } from '../../../../../domain/overview';
import type { ChartColours } from './colours';
import type { ChartOption } from './echarts';
import { decalOf } from './patterns';

export interface HeatMapData {
  readonly units: readonly UnitSummary[];
  readonly domains: readonly DomainSummary[];
  readonly cells: readonly CellSummary[];
}

interface HeatMapWords {
  /** A cell in which a unit should have items and has none, as short as can be. */
  readonly nothing: string;
  readonly describe: (cell: CellSummary) => string;
}

const ROW = 32;
const TOP = 156;
/** Of a domain that no unit leads: seen without its colour, too. */
const MARK = '⚠';

export const heatMapHeight = ({ units }: HeatMapData): number => TOP + units.length * ROW + 16;

/** Chinese is read downwards where there is no room; nine characters at most. */
const downwards = (name: string): string =>
  [...(name.length > 9 ? `${name.slice(0, 8)}…` : name)]
    .map((sign) => (sign === '…' ? '︙' : sign))
    .join('\n');

/** Units × domains: the mean score of each as a number, a tint and a pattern. */
export const heatMapOption = (
  { units, domains, cells }: HeatMapData,
  colours: ChartColours,
  words: HeatMapWords,
): ChartOption => {
  const orphans = new Set(domains.filter(({ leadUnit }) => leadUnit === null).map(({ name }) => name));
  const row = new Map(units.map(({ code }, index) => [code, index]));
  const column = new Map(domains.map(({ code }, index) => [code, index]));
  const shown = cells.flatMap((cell) => {
    const x = column.get(cell.domain);
    const y = row.get(cell.unit);
    return x === undefined || y === undefined ? [] : [{ cell, x, y }];
  });
  return {
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    grid: { left: 168, right: 8, top: TOP, bottom: 8 },
    tooltip: {
      backgroundColor: colours.page,
      borderColor: colours.line,
      textStyle: { color: colours.text, fontSize: 13 },
      formatter: (item) => {
        const { dataIndex } = Array.isArray(item) ? (item[0] ?? { dataIndex: -1 }) : item;
        const at = shown[dataIndex];
        return at === undefined ? '' : words.describe(at.cell);
      },
      renderMode: 'richText',
    },
    xAxis: {
      type: 'category',
      position: 'top',
      triggerEvent: true,
      data: domains.map(({ name, leadUnit }) => ({
        value: name,
        textStyle: leadUnit === null ? { color: colours.danger, fontWeight: 'bold' } : {},
      })),
      axisLabel: {
        color: colours.text,
        fontSize: 12,
        formatter: (name: string) => (orphans.has(name) ? `${MARK}\n${downwards(name)}` : downwards(name)),
        interval: 0,
        lineHeight: 13,
        verticalAlign: 'bottom',
      },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: true, lineStyle: { color: colours.line, type: 'dotted' } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      triggerEvent: true,
      data: units.map(({ name }) => name),
      axisLabel: { color: colours.text, fontSize: 12, interval: 0, overflow: 'truncate', width: 152 },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: true, lineStyle: { color: colours.line, type: 'dotted' } },
    },
    series: [
      {
        type: 'heatmap',
        data: shown.map(({ cell, x, y }) => ({
          value: [x, y, cell.score ?? 0],
          itemStyle: {
            borderColor: cell.items === 0 ? colours.faint : colours.page,
            borderRadius: 4,
            borderType: cell.items === 0 ? 'dashed' : 'solid',
            borderWidth: cell.items === 0 ? 1 : 2,
            color: cell.band === null ? colours.none : colours.bands[cell.band],
            decal: decalOf(cell.band, 'rgba(128, 128, 128, 0.28)') as object,
          },
          label: {
            show: true,
            formatter: cell.items === 0 ? words.nothing : (cell.score?.toFixed(0) ?? '–'),
            color: cell.items === 0 ? colours.faint : colours.text,
            fontSize: cell.items === 0 ? 11 : 13,
            fontWeight: cell.items === 0 ? 'normal' : 'bold',
          },
        })),
        emphasis: { itemStyle: { borderColor: colours.primary, borderType: 'solid', borderWidth: 2 } },
      },
    ],
  };
};

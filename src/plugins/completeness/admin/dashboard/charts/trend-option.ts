import type { TrendDay } from '../../../../../domain/overview';
import type { ChartColours } from './colours';
import type { ChartOption } from './echarts';

/** The mean score day by day; a line stands where the rules changed (`changed` says so). */
export const trendOption = (
  days: readonly TrendDay[],
  colours: ChartColours,
  describe: (day: TrendDay) => string,
  changed: string,
): ChartOption => ({
  aria: { enabled: true, label: { enabled: false } },
  grid: { left: 36, right: 20, top: 32, bottom: 28 },
  tooltip: {
    trigger: 'axis',
    backgroundColor: colours.page,
    borderColor: colours.line,
    textStyle: { color: colours.text, fontSize: 13 },
    renderMode: 'richText',
    formatter: (items) => {
      const day = days[(Array.isArray(items) ? items[0] : items)?.dataIndex ?? -1];
      return day === undefined ? '' : describe(day);
    },
  },
  xAxis: {
    type: 'category',
    boundaryGap: days.length === 1,
    data: days.map(({ day }) => day),
    axisLabel: { color: colours.faint, hideOverlap: true },
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
  },
  yAxis: {
    type: 'value',
    min: 0,
    max: 100,
    interval: 25,
    axisLabel: { color: colours.faint },
    splitLine: { lineStyle: { color: colours.line, type: 'dashed' } },
  },
  series: [
    {
      type: 'line',
      data: days.map(({ score }) => score),
      smooth: 0.25,
      symbol: 'circle',
      symbolSize: days.length > 60 ? 0 : 7,
      lineStyle: { color: colours.primary, width: 3 },
      itemStyle: { color: colours.primary },
      areaStyle: { color: colours.primaryTint },
      markLine: {
        silent: true,
        symbol: 'none',
        label: { formatter: changed, color: colours.text, position: 'insideEndTop' },
        lineStyle: { color: colours.faint, type: 'dashed' },
        data: days.filter(({ rulesChanged }) => rulesChanged).map(({ day }) => ({ xAxis: day })),
      },
      label: { show: days.length <= 8, color: colours.text, fontWeight: 'bold' },
    },
  ],
});

import { HeatmapChart, type HeatmapSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts';
import {
  AriaComponent,
  type AriaComponentOption,
  GridComponent,
  type GridComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from 'echarts/components';
import { type ComposeOption, type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([HeatmapChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export type ChartOption = ComposeOption<
  HeatmapSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption | AriaComponentOption
>;
export type Chart = ECharts;

/** Only what the dashboard draws, and only when it does: this module is loaded with its first chart. */
export const startChart = (element: HTMLElement, language: 'ZH' | 'EN'): Chart =>
  init(element, null, { renderer: 'svg', locale: language });

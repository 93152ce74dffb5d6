import { Box, Flex, Loader } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../words';
import type { ChartOption, Chart as Started } from './echarts';

export interface ChartEvent {
  readonly componentType: string;
  readonly dataIndex?: number;
  readonly value?: unknown;
}

interface ChartProps {
  readonly option: ChartOption;
  readonly height: number;
  /** What a screen reader reads instead of the picture. */
  readonly label: string;
  readonly onPick?: (event: ChartEvent) => void;
  readonly name: string;
}

/** A chart of ECharts, which is loaded with the first one. */
export const Chart = ({ option, height, label, onPick, name }: ChartProps) => {
  const { language, say } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<Started | null>(null);

  useEffect(() => {
    const element = place.current;
    let started: Started | null = null;
    let left = false;
    const observer = new ResizeObserver(() => started?.resize());
    import('./echarts').then(({ startChart }) => {
      if (left || element === null) return;
      started = startChart(element, language === 'zh' ? 'ZH' : 'EN');
      observer.observe(element);
      setChart(started);
    });
    return () => {
      left = true;
      observer.disconnect();
      started?.dispose();
      setChart(null);
    };
  }, [language]);

  useEffect(() => {
    chart?.setOption({ animationDuration: 400, ...option }, { notMerge: true });
  }, [chart, option]);

  useEffect(() => {
    if (chart === null || onPick === undefined) return;
    const pick = (event: unknown): void => onPick(event as ChartEvent);
    chart.on('click', pick);
    return () => {
      if (!chart.isDisposed()) chart.off('click', pick);
    };
  }, [chart, onPick]);

  return (
    <Box height={`${height}px`} position="relative" width="100%">
      {chart === null && (
        <Flex height="100%" justifyContent="center">
          <Loader small>{say('dashboard.loading')}</Loader>
        </Flex>
      )}
      <div
        aria-label={label}
        data-chart={name}
        ref={place}
        role="img"
        style={{ height: '100%', inset: 0, position: 'absolute' }}
      />
    </Box>
  );
};

import { Box, Button, Flex } from '@strapi/design-system';
import { GridFour, Image, List } from '@strapi/icons';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { bands } from '../../../../domain/codes';
import type { CellSummary, Dashboard } from '../../../../domain/overview';
import { useWords } from '../words';
import { Legend } from './band-mark';
import { Card } from './card';
import { CellTable } from './cell-table';
import { Chart, type ChartEvent } from './charts/chart';
import { useChartColours } from './charts/colours';
import { heatMapHeight, heatMapOption } from './charts/heat-map-option';
import { offer, pictureOf } from './charts/save-picture';
import { byKind } from './places';
import { addressOf } from './scope';

/** Units × domains at a glance, and the same as a table for whoever would rather read. */
export const HeatMapCard = ({ units: all, domains: every, cells, ofOwn }: Dashboard) => {
  const { say, pick, number } = useWords();
  const colours = useChartColours();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);

  // Who has some units has nothing to do in the other domains.
  const domains = useMemo(
    () => every.filter(({ code }) => !ofOwn || cells.some(({ domain }) => domain === code)),
    [every, cells, ofOwn],
  );
  const units = useMemo(
    () => all.filter(({ code }) => cells.some(({ unit }) => unit === code)).sort(byKind),
    [all, cells],
  );
  const describe = useCallback(
    (cell: CellSummary): string => {
      const unit = all.find(({ code }) => code === cell.unit)?.name ?? '';
      const domain = domains.find(({ code }) => code === cell.domain)?.name ?? '';
      const { score, band, items, published, missing } = cell;
      return [
        `${unit} · ${domain}`,
        items === 0 ? say('dashboard.nothing-yet') : say('dashboard.cell-items', { items, published }),
        ...(score === null || band === null
          ? []
          : [say('dashboard.cell-score', { score: number(score), band: pick(bands[band]) })]),
        ...(missing !== null && missing > 0 ? [say('dashboard.cell-missing', { missing })] : []),
      ].join('\n');
    },
    [all, domains, say, pick, number],
  );
  const data = useMemo(() => ({ units, domains, cells }), [units, domains, cells]);
  const shown = useMemo(
    () =>
      cells.filter(
        ({ unit, domain }) =>
          units.some(({ code }) => code === unit) && domains.some(({ code }) => code === domain),
      ),
    [cells, units, domains],
  );
  const nothing = say('dashboard.nothing-short');
  const option = useMemo(
    () => heatMapOption(data, colours, { nothing, describe }),
    [data, colours, nothing, describe],
  );
  const go = useCallback(
    ({ componentType, dataIndex = -1, value }: ChartEvent): void => {
      if (componentType === 'series') {
        const cell = shown[dataIndex];
        if (cell) navigate(addressOf(cell));
      } else if (componentType === 'yAxis') {
        const unit = units.find(({ name }) => name === value);
        if (unit) navigate(addressOf({ unit: unit.code }));
      } else {
        const domain = domains.find(({ name }) => name === value);
        if (domain) navigate(addressOf({ domain: domain.code }));
      }
    },
    [shown, units, domains, navigate],
  );
  const save = async (): Promise<void> => {
    const svg = place.current?.querySelector<SVGSVGElement>('[data-chart] svg');
    if (svg) offer(await pictureOf(svg, colours.page), `${say('dashboard.heat-map')}.png`);
  };

  return (
    <Card
      actions={
        <Flex className="dashboard-not-printed" gap={2} shrink={0}>
          {!asTable && (
            <Button onClick={save} size="S" startIcon={<Image />} variant="tertiary">
              {say('dashboard.save-picture')}
            </Button>
          )}
          <Button
            onClick={() => setAsTable(!asTable)}
            size="S"
            startIcon={asTable ? <GridFour /> : <List />}
            variant="tertiary"
          >
            {say(asTable ? 'dashboard.as-map' : 'dashboard.as-table')}
          </Button>
        </Flex>
      }
      note={say('dashboard.heat-map-note')}
      title={say('dashboard.heat-map')}
    >
      {asTable ? (
        <CellTable cells={shown} domains={domains} units={all} />
      ) : (
        <Box ref={place}>
          <Legend />
          <Box overflow="auto">
            <Box minWidth="980px" paddingTop={2}>
              <Chart
                height={heatMapHeight(data)}
                label={say('dashboard.heat-map-label', {
                  units: units.length,
                  domains: domains.length,
                  cells: shown.length,
                })}
                name="heat-map"
                onPick={go}
                option={option}
              />
            </Box>
          </Box>
        </Box>
      )}
    </Card>
  );
};

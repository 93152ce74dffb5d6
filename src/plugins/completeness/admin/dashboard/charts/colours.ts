import { useTheme } from 'styled-components';
import type { Band } from '../../../../../domain/codes';

/** `#aabbcc` with an opacity of 0 to 1: the same tint on a light and on a dark page. */
const tint = (colour: string, opacity: number): string => {
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return `rgba(${part(1)}, ${part(3)}, ${part(5)}, ${opacity})`;
};

export interface ChartColours {
  readonly text: string;
  readonly faint: string;
  readonly line: string;
  readonly page: string;
  readonly danger: string;
  readonly primary: string;
  readonly primaryTint: string;
  readonly none: string;
  readonly strong: Readonly<Record<Band, string>>;
  readonly bands: Readonly<Record<Band, string>>;
}

export const useChartColours = (): ChartColours => {
  const { colors } = useTheme();
  const strong = {
    excellent: colors.success500,
    good: colors.primary500,
    sufficient: colors.warning500,
    poor: colors.danger500,
  };
  return {
    text: colors.neutral800,
    faint: colors.neutral600,
    line: colors.neutral200,
    page: colors.neutral0,
    danger: colors.danger600,
    primary: colors.primary600,
    primaryTint: tint(colors.primary600, 0.16),
    none: colors.neutral100,
    strong,
    bands: {
      excellent: tint(strong.excellent, 0.34),
      good: tint(strong.good, 0.3),
      sufficient: tint(strong.sufficient, 0.36),
      poor: tint(strong.poor, 0.36),
    },
  };
};

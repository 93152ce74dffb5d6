import type { Band } from '../../../../../domain/codes';

/** ECharts' decal: what tells a band without its colour. The best has none, the worst the densest. */
interface Decal {
  readonly symbol: 'rect' | 'circle' | 'none';
  readonly symbolSize?: number;
  readonly dashArrayX?: ReadonlyArray<number | number[]> | number;
  readonly dashArrayY?: readonly number[] | number;
  readonly rotation?: number;
}

const DIAGONAL = Math.PI / 4;

const shapes: Readonly<Record<Band | 'none', Decal>> = {
  excellent: { symbol: 'none' },
  good: { symbol: 'circle', symbolSize: 0.45, dashArrayX: [[9, 9]], dashArrayY: [9, 0] },
  sufficient: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 7], rotation: DIAGONAL },
  poor: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 3.5], rotation: -DIAGONAL },
  none: { symbol: 'none' },
};

export const decalOf = (band: Band | null, colour: string): Decal & { color: string } => ({
  ...shapes[band ?? 'none'],
  color: colour,
});

import { type Band, bands, codesOf, type ElementCode } from '../codes';
import type { Finding } from '../finding';
import { bandThresholds, elementWeights, faultCap } from './weights';

/** The band in which a score of 0 to 100 lies. */
export const bandOf = (score: number): Band =>
  codesOf(bands).find((band) => score >= bandThresholds[band]) ?? 'poor';

/** 100 less the points that the findings cost. */
export const scoreOf = (findings: readonly Finding[]): number =>
  Math.max(
    0,
    findings.reduce((score, { points }) => score - points, 100),
  );

/**
 * The findings with what each really costs: together no more than its element can lose, so that the points add up
 * to what is missing from 100. `absent`: the elements that are not there.
 */
export const capPoints = (
  findings: readonly Finding[],
  absent: ReadonlySet<ElementCode>,
): readonly Finding[] => {
  const lost = new Map<ElementCode, number>();
  return findings.map((finding) => {
    const { element } = finding;
    if (element === null) return finding;
    const cap = absent.has(element) ? elementWeights[element] : faultCap(element);
    const before = lost.get(element) ?? 0;
    const points = Math.min(finding.points, cap - before);
    lost.set(element, before + points);
    return points === finding.points ? finding : { ...finding, points };
  });
};

import { type Band, bands, codesOf, type ElementCode } from '../codes';
import type { Finding } from '../finding';
import { elementWeights, faultCap } from '../finding/weights';
import { bandThresholds } from './band-thresholds';
import { noOverrides, type RuleOverrides } from './rule-overrides';

/** The band in which a score of 0 to 100 lies. */
export const bandOf = (score: number): Band =>
  codesOf(bands).find((band) => score >= bandThresholds[band]) ?? 'poor';

/** 100 less the points that the findings cost. */
export const scoreOf = (findings: readonly Finding[]): number =>
  Math.max(
    0,
    findings.reduce((score, { points }) => score - points, 100),
  );

/** What faults of an element may cost together: no more than the element not being there at all. */
const mostForFaults = (element: ElementCode, overrides: RuleOverrides): number => {
  const missing = overrides[`element.${element}.missing`];
  const wanted = missing?.off === true ? 0 : (missing?.points ?? elementWeights[element]);
  return Math.min(faultCap(element), wanted);
};

/**
 * The findings with what each really costs: together no more than its element can lose, so that the points add up
 * to what is missing from 100. `absent`: the elements that are not there.
 */
export const capPoints = (
  findings: readonly Finding[],
  absent: ReadonlySet<ElementCode>,
  overrides: RuleOverrides = noOverrides,
): readonly Finding[] => {
  const lost = new Map<ElementCode, number>();
  return findings.map((finding) => {
    const { element } = finding;
    if (element === null) return finding;
    const cap = absent.has(element) ? elementWeights[element] : mostForFaults(element, overrides);
    const before = lost.get(element) ?? 0;
    const points = Math.min(finding.points, cap - before);
    lost.set(element, before + points);
    return points === finding.points ? finding : { ...finding, points };
  });
};

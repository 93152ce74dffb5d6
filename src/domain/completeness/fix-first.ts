import { codesOf, type ElementCode, elements, severities } from '../codes';
import type { Finding } from '../finding';

const severityOrder = codesOf(severities);
const elementOrder = codesOf(elements);

const placeOf = (element: ElementCode | null): number =>
  element === null ? elementOrder.length : elementOrder.indexOf(element);

/** What to fix first: what refuses a publish, then what costs most, then what is gravest, in the form's order. */
const compare = (a: Finding, b: Finding): number =>
  Number(b.blocking) - Number(a.blocking) ||
  b.points - a.points ||
  severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) ||
  placeOf(a.element) - placeOf(b.element);

export const fixFirst = (findings: readonly Finding[]): readonly Finding[] => [...findings].sort(compare);

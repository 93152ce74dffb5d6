import type { CheckReport } from '../../../../../types/services';
import { type CodeName, codesOf, type Language, severities } from '../../../../domain/codes';
import { bandOf, fixFirst, scoreOf } from '../../../../domain/completeness';
import type { Finding } from '../../../../domain/finding';
import { basisOfSource, type LegalRegister } from '../../../../domain/legal-basis';
import { mean } from './mean';

type Reported = CheckReport['findings'][number];
type About = Pick<Reported, 'unit' | 'domain' | 'type' | 'documentId' | 'title'>;

const severityOrder = codesOf(severities);

/** The gravest first, then what costs most: a reader who sees only the first lines sees what matters. */
const byWeight = (a: Reported, b: Reported): number =>
  severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) || b.points - a.points;

/** A mean per code, in the order of the codes. */
const tally = () => {
  const sums = new Map<string, { items: number; sum: number }>();
  return {
    add(code: string | null, score: number) {
      if (code === null) return;
      const { items, sum } = sums.get(code) ?? { items: 0, sum: 0 };
      sums.set(code, { items: items + 1, sum: sum + score });
    },
    all: () =>
      [...sums]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, { items, sum }]) => ({ code, items, score: mean(sum, items) })),
  };
};

/** Takes items one by one with their findings and ends in the report; a score is the mean of its items' scores. */
export const startReport = (language: Language, register: LegalRegister) => {
  const findings: Reported[] = [];
  // A hundred thousand items say the same few things: each text is kept once.
  const kept = new Map<string, string>();
  const once = (text: string): string => {
    const known = kept.get(text);
    if (known === undefined) kept.set(text, text);
    return known ?? text;
  };
  const sources = new Map<string, Reported['source']>();
  const citedOnce = (source: CodeName): Reported['source'] => {
    const known = sources.get(source.zh);
    const cited = known ?? { text: source[language], legalBasis: basisOfSource(source.zh, register) };
    if (known === undefined) sources.set(source.zh, cited);
    return cited;
  };
  const units = tally();
  const domains = tally();
  let items = 0;
  let sum = 0;

  const addFinding = (
    about: About,
    { rule, severity, element, message, hint, points, source, waiver }: Finding,
  ): void => {
    const { unit, domain, type, documentId, title } = about;
    findings.push({
      rule,
      severity,
      element,
      unit,
      domain,
      type,
      documentId,
      title,
      message: once(message[language]),
      hint: once(hint[language]),
      points,
      source: citedOnce(source),
      ...(waiver ? { waiver } : {}),
    });
  };

  return {
    /** A catalogue item with what was found in it. */
    add(item: Omit<About, 'type'>, found: readonly Finding[]): void {
      const score = scoreOf(found);
      items += 1;
      sum += score;
      units.add(item.unit, score);
      domains.add(item.domain, score);
      for (const finding of fixFirst(found)) addFinding({ ...item, type: 'catalog-item' }, finding);
    },
    /** A finding that belongs to no item's score. */
    addFinding,
    end: (): CheckReport => {
      const score = mean(sum, items);
      return {
        score,
        band: bandOf(score),
        items,
        findings: findings.sort(byWeight),
        byUnit: units.all().map(({ code, ...rest }) => ({ unit: code, ...rest })),
        byDomain: domains.all().map(({ code, ...rest }) => ({ domain: code, ...rest })),
      };
    },
  };
};

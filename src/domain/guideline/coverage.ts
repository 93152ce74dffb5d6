import type { Adaptation } from '../codes';
import { coverageFinding } from './coverage-messages';
import { rowKey, rowTitle } from './row-key';
import type {
  CoverageFinding,
  CoverageRow,
  CoveredDomain,
  CoveringItem,
  CoveringUnit,
  GuidelineRow,
  RowState,
} from './types';
import { whoMustCover } from './who-must-cover';

export interface CoverageTask {
  readonly rows: readonly GuidelineRow[];
  readonly domains: readonly CoveredDomain[];
  readonly units: readonly CoveringUnit[];
}

const stateOf = (adaptation: Adaptation | null): RowState =>
  adaptation === 'refined' ? 'refined' : adaptation === 'not-applicable' ? 'declined' : 'adopted';

const at = (unit: string, row: string): string => `${unit}\n${row}`;

/** Takes the catalogue item by item and ends in what each unit did with each row, and in what is missing. */
export const startCoverage = ({ rows, domains, units }: CoverageTask) => {
  const byName = new Map(rows.map((row) => [`${row.domain}\n${rowKey(row)}`, row.documentId]));
  const states = new Map<string, RowState>();
  const started = new Set<string>();
  const unexplained: CoverageFinding[] = [];

  const rowOf = (item: CoveringItem): string | undefined =>
    item.guidelineItem ?? byName.get(`${item.domain}\n${rowKey(item)}`);

  const coverageRows = (): readonly CoverageRow[] =>
    domains.flatMap((domain) =>
      rows
        .filter((row) => row.domain === domain.code)
        .flatMap((row) =>
          whoMustCover(row, domain, units).map((unit) => ({
            unit,
            domain: domain.code,
            row,
            state: states.get(at(unit, row.documentId)) ?? 'missing',
          })),
        ),
    );

  return {
    add(item: CoveringItem): void {
      const { unit, domain, adaptation, adaptationReason, documentId, title } = item;
      if (unit === null || domain === null) return;
      started.add(at(unit, domain));
      const row = rowOf(item);
      if (row !== undefined) states.set(at(unit, row), stateOf(adaptation));
      if (adaptation === 'not-applicable' && (adaptationReason ?? '').trim() === '')
        unexplained.push({
          unit,
          domain,
          type: 'catalog-item',
          documentId,
          title,
          finding: coverageFinding('coverage.row.unexplained'),
        });
    },

    rows: coverageRows,

    findings: (): readonly CoverageFinding[] => [
      ...domains.flatMap((domain) => domainFindings(domain, started)),
      ...coverageRows()
        .filter(
          ({ state, unit, domain }) => state === 'missing' && !nothingYet(unit, domain, domains, started),
        )
        .map(({ unit, domain, row }) => ({
          unit,
          domain,
          type: 'guideline-item' as const,
          documentId: row.documentId,
          title: rowTitle(row),
          finding: coverageFinding('coverage.row.missing', { row: rowTitle(row) }),
        })),
      ...unexplained,
    ],
  };
};

/** A lead unit that has nothing at all is told so once, not row by row. */
const nothingYet = (
  unit: string,
  domain: string,
  domains: readonly CoveredDomain[],
  started: ReadonlySet<string>,
): boolean =>
  domains.some(({ code, leadUnit }) => code === domain && leadUnit === unit) &&
  !started.has(at(unit, domain));

/** Every domain has a lead unit, and the lead unit a catalogue. */
const domainFindings = (
  { documentId, code, name, leadUnit }: CoveredDomain,
  started: ReadonlySet<string>,
): readonly CoverageFinding[] => {
  const about = { domain: code, type: 'domain', documentId, title: name } as const;
  if (leadUnit === null)
    return [{ ...about, unit: null, finding: coverageFinding('coverage.domain.orphan', { domain: name }) }];
  if (started.has(at(leadUnit, code))) return [];
  return [{ ...about, unit: leadUnit, finding: coverageFinding('coverage.domain.empty', { domain: name }) }];
};

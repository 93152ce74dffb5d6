import { startCoverage, startLocalBasisHints } from '../../../src/domain/guideline';
import { twinFinding } from '../../../src/domain/similarity';
import { completeEntry } from '../catalogue-entries';
import type { Stories, Story } from './story';

const row = {
  documentId: 'g1',
  domain: 'social-assistance',
  level1: '最低生活保障',
  level2: '办事指南',
  level3: null,
  levels: ['township'],
} as const;

const item = (unit: string, adaptation: 'not-applicable' | null = null) => ({
  documentId: `item-${unit}`,
  title: '最低生活保障 办事指南',
  unit,
  domain: 'social-assistance',
  guidelineItem: 'g1',
  level1: row.level1,
  level2: row.level2,
  level3: null,
  adaptation,
  adaptationReason: null,
});

/** One unit cites the nation alone; three others have a document of their own. */
export const localBasisHint: Story = () => {
  const hints = startLocalBasisHints([row]);
  const citing = (text: string) => ({
    ...completeEntry,
    legalBases: [{ text, title: null, number: null, article: null }],
  });
  hints.add(item('A'), citing('《社会救助暂行办法》（国务院令第649号）'));
  for (const unit of ['B', 'C', 'D'])
    hints.add(item(unit), citing('《平顶山市最低生活保障实施办法》（平政〔2020〕5号）'));
  return [...hints.findings(new Map())].map(({ finding }) => finding);
};

/** A domain without a lead, one whose lead has nothing, a row that a subdistrict lacks or waves aside. */
const covered = (...items: ReadonlyArray<ReturnType<typeof item>>): ReturnType<Story> => {
  const coverage = startCoverage({
    rows: [row],
    domains: [
      { documentId: 'd1', code: 'social-assistance', name: '社会救助', leadUnit: 'MZJ' },
      { documentId: 'd2', code: 'poverty', name: '扶贫', leadUnit: null },
    ],
    units: [
      { code: 'MZJ', name: '区民政局', kind: 'department' },
      { code: 'DGH', name: '东高皇街道', kind: 'subdistrict' },
    ],
  });
  for (const each of items) coverage.add(each);
  return coverage.findings().map(({ finding }) => finding);
};

const twin = (degree: 'copied' | 'edited') => () => [
  twinFinding({ unit: '区财政局', similarity: 0.9, degree, shared: ['二楼三号窗口受理'] }),
];

export const siblingStories: Stories<'coverage' | 'similarity'> = {
  'coverage.domain.orphan': () => covered(),
  'coverage.domain.empty': () => covered(),
  'coverage.row.missing': () => covered(),
  'coverage.row.unexplained': () => covered(item('DGH', 'not-applicable')),
  'similarity.copied': twin('copied'),
  'similarity.edited': twin('edited'),
};

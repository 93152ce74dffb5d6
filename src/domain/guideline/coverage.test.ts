import { describe, expect, test } from 'vitest';
import { type CoverageTask, type CoveringItem, startCoverage } from '.';

const row = (id: string, level2: string, levels: ReadonlyArray<'county' | 'township'> = ['county']) => ({
  documentId: id,
  domain: 'social-assistance',
  level1: '最低生活保障',
  level2,
  level3: null,
  levels,
});

const task: CoverageTask = {
  rows: [row('g1', '政策法规文件'), row('g2', '办事指南'), row('g3', '审核信息', ['township'])],
  domains: [
    { documentId: 'd1', code: 'social-assistance', name: '社会救助', leadUnit: 'MZJ' },
    { documentId: 'd2', code: 'poverty', name: '扶贫', leadUnit: null },
    { documentId: 'd3', code: 'budget', name: '财政预决算', leadUnit: 'CZJ' },
  ],
  units: [
    { code: 'MZJ', name: '区民政局', kind: 'department' },
    { code: 'CZJ', name: '区财政局', kind: 'department' },
    { code: 'DGH', name: '东高皇街道', kind: 'subdistrict' },
    { code: 'JSL', name: '建设路街道', kind: 'subdistrict' },
  ],
};

const item = (change: Partial<CoveringItem>): CoveringItem => ({
  documentId: 'i1',
  title: '最低生活保障 政策法规文件',
  unit: 'MZJ',
  domain: 'social-assistance',
  guidelineItem: 'g1',
  level1: '最低生活保障',
  level2: '政策法规文件',
  level3: null,
  adaptation: 'adopted',
  adaptationReason: null,
  ...change,
});

const cover = (...items: readonly CoveringItem[]) => {
  const coverage = startCoverage(task);
  for (const each of items) coverage.add(each);
  return {
    rows: coverage.rows().map(({ unit, row: { documentId }, state }) => `${unit} ${documentId} ${state}`),
    findings: coverage.findings().map(({ unit, title, finding }) => `${finding.rule} ${unit} ${title}`),
  };
};

describe('the district looks at what its units did with the guidelines', () => {
  test('with no catalogue at all', () => {
    const { rows, findings } = cover();
    expect(rows).toEqual(['MZJ g1 missing', 'MZJ g2 missing', 'DGH g3 missing', 'JSL g3 missing']);
    expect(findings).toEqual([
      'coverage.domain.empty MZJ 社会救助',
      'coverage.domain.orphan null 扶贫',
      'coverage.domain.empty CZJ 财政预决算',
      'coverage.row.missing DGH 最低生活保障 审核信息',
      'coverage.row.missing JSL 最低生活保障 审核信息',
    ]);
  });

  test('rows are adopted, refined, declined or missing', () => {
    const { rows, findings } = cover(
      item({}),
      item({ guidelineItem: 'g2', adaptation: 'refined' }),
      item({
        unit: 'DGH',
        guidelineItem: 'g3',
        adaptation: 'not-applicable',
        adaptationReason: '本街道无此业务',
      }),
    );
    expect(rows).toEqual(['MZJ g1 adopted', 'MZJ g2 refined', 'DGH g3 declined', 'JSL g3 missing']);
    expect(findings).toEqual([
      'coverage.domain.orphan null 扶贫',
      'coverage.domain.empty CZJ 财政预决算',
      'coverage.row.missing JSL 最低生活保障 审核信息',
    ]);
  });

  test('a row that is not linked is known by its name, however it is spaced', () => {
    expect(cover(item({ guidelineItem: null, adaptation: null, level2: '政策 法规文件' })).rows[0]).toBe(
      'MZJ g1 adopted',
    );
  });

  test('one unit’s item does not cover another’s', () => {
    expect(cover(item({ unit: 'DGH', guidelineItem: 'g3' })).rows).toContain('JSL g3 missing');
  });

  test('a row that was declined without a reason is found on the item', () => {
    const { findings } = cover(item({ adaptation: 'not-applicable', adaptationReason: ' ' }));
    expect(findings).toContain('coverage.row.unexplained MZJ 最低生活保障 政策法规文件');
  });

  test('the messages name what is missing', () => {
    const coverage = startCoverage(task);
    coverage.add(item({}));
    expect(coverage.findings().map(({ finding }) => finding.message.zh)).toEqual([
      '领域“扶贫”没有牵头单位',
      '牵头单位在领域“财政预决算”没有目录事项',
      '标准指引中的“最低生活保障 办事指南”未列入目录',
      '标准指引中的“最低生活保障 审核信息”未列入目录',
      '标准指引中的“最低生活保障 审核信息”未列入目录',
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleEntries } from '../../../tests/samples/example-workbook';
import type { CatalogueEntry } from '../catalogue';
import { sources } from '../finding/sources';
import { indexRegister } from '../legal-basis';
import { itemCompleteness, judgeEntry, scoreOf } from '.';

/** The starter data's register. */
const register = indexRegister(
  (
    parse(readFileSync(resolve(import.meta.dirname, '../../../database/starter/legal-bases.csv')), {
      columns: true,
    }) as Array<Record<string, string>>
  ).map(({ title = '', number, validity, replaced_by_title: successor, ...rest }) => ({
    id: `${title} ${number}`,
    title,
    number: number || null,
    status: validity === 'replaced' || validity === 'repealed' ? validity : 'in-force',
    replacedBy: successor ? `${successor} ${rest.replaced_by_number}` : null,
    unchecked: rest.checked === '',
  })),
);

const national = ['element.subject.generic'];
const withContent = ['element.content.generic', ...national];
const withBasis = [...national, 'legal-basis.not-a-citation'];

describe('the 13 rows of the national catalogue of social assistance', () => {
  let entries: readonly CatalogueEntry[] = [];
  beforeAll(async () => {
    entries = await exampleEntries();
  });

  test('all may be published as they are', () => {
    expect(entries).toHaveLength(13);
    expect(
      entries.flatMap((entry) => judgeEntry(entry, { register })).filter(({ blocking }) => blocking),
    ).toEqual([]);
  });

  test('each is told what it should do better', () => {
    expect(
      entries.map((entry) => {
        const findings = judgeEntry(entry, { register });
        return [entry.level2, scoreOf(findings), ...findings.map(({ rule }) => rule)];
      }),
    ).toEqual([
      ['政策法规文件', 95, ...withContent],
      ['监督检查', 97, ...national],
      ['政策法规文件', 95, ...withContent],
      ['办事指南', 95, ...withBasis],
      ['审核信息', 91, ...national, 'time-limit.no-limit', 'legal-basis.replaced'],
      ['审批信息', 93, ...national, 'legal-basis.replaced'],
      ['政策法规文件', 95, ...withContent],
      ['办事指南', 95, ...withBasis],
      ['审核信息', 91, ...national, 'time-limit.no-limit', 'legal-basis.replaced'],
      ['审批信息', 93, ...national, 'legal-basis.replaced'],
      ['政策法规文件', 95, ...withContent],
      ['办事指南', 95, ...withBasis],
      ['审核审批信息', 97, ...national],
    ]);
  });

  test('the basis that was replaced is named with its successor', () => {
    const [finding] = judgeEntry(entries[4] as CatalogueEntry, { register }).filter(
      ({ rule }) => rule === 'legal-basis.replaced',
    );
    expect(finding?.message.zh).toBe(
      '依据已被替代：《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）',
    );
    expect(finding?.hint.zh).toBe('改引《最低生活保障审核确认办法》（民发〔2021〕57号），并核对条款序号');
  });

  test('the public summary needs no register', () => {
    expect(itemCompleteness(entries[0] as CatalogueEntry)).toEqual({
      score: 95,
      band: 'excellent',
      missing: [
        {
          rule: 'element.subject.generic',
          element: 'subject',
          severity: 'warning',
          points: 3,
          source: { text: sources.elements.zh, legalBasis: null },
          message: '公开主体未写明具体单位：“县级人民政府民政部门、乡镇人民政府（街道办事处）”',
          hint: '改为负责公开的单位规范全称，如“××区民政局”',
        },
        {
          rule: 'element.content.generic',
          element: 'content',
          severity: 'warning',
          points: 2,
          source: { text: sources.elements.zh, legalBasis: null },
          message: '公开内容未结合本地细化：“各地配套政策法规文件”',
          hint: '改为本地实际公开的文件或信息名称',
        },
      ],
    });
  });
});

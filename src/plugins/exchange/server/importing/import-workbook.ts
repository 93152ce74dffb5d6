import { basename } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { ImportReport, WorkbooksService } from '../../../../../types/services';
import type { Remark } from '../../../../domain/workbook';
import { openWorkbook } from '../reading/open-workbook';
import { caughtUp, settled } from '../settled';
import { aboutTheForm } from './about-form';
import { readContext, readRegisters } from './context';
import type { Outcome } from './outcome';
import { told } from './row-remarks';
import { ownUnitOf, targetOf } from './target';
import { type Import, judgeRows, writeRows } from './write-rows';

/** Rows written in one transaction, and how many transactions at a time: one computes while another waits. */
const BATCH = 25;
const LANES = 2;

const byRow = (a: Remark, b: Remark): number => a.row - b.row;

const tally = () => {
  const counts = { created: 0, updated: 0, unchanged: 0, refused: 0, published: 0 };
  const refused: Remark[] = [];
  const warnings: Remark[] = [];
  return {
    counts,
    refused,
    warnings,
    add: (outcomes: readonly Outcome[]): void => {
      for (const outcome of outcomes) {
        counts[outcome.action] += 1;
        if (outcome.published) counts.published += 1;
        refused.push(...outcome.refused);
        warnings.push(...outcome.warnings);
      }
    },
  };
};

/** Imports a workbook in the official form into a unit's catalogue of a domain. */
export const importWorkbook = async (
  strapi: Core.Strapi,
  asked: Parameters<WorkbooksService['import']>[0],
): Promise<ImportReport> => {
  const { file, publish = false, dryRun = false, language = 'zh', progress } = asked;
  const unit = await ownUnitOf(strapi, asked.unit);
  const domain = await targetOf(strapi, 'domain', asked.domain);
  const registers = await readRegisters(strapi);
  const workbook = await openWorkbook({
    path: file,
    domain: domain.name,
    unit: unit.name,
    domains: registers.domains,
    units: [...registers.units.keys()],
  });
  try {
    const context = await readContext(strapi, unit, domain, workbook.head, registers);
    const task: Import = { context, publishing: publish, reason: `导入 ${basename(file)}` };
    const sum = tally();
    let done = 0;
    const lane = async (): Promise<void> => {
      for (let rows = await workbook.next(BATCH); rows.length > 0; rows = await workbook.next(BATCH)) {
        sum.add(
          dryRun
            ? (await judgeRows(strapi, task, rows)).map(({ outcome }) => outcome)
            : await writeRows(strapi, task, rows),
        );
        done += rows.length;
        progress?.(done, workbook.head.rowCount);
        await caughtUp(strapi);
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: dryRun ? 1 : LANES }, lane));
    const failed = lanes.find((ended) => ended.status === 'rejected');
    if (failed) throw failed.reason;
    await settled(strapi);
    const { created, updated, unchanged, published } = sum.counts;
    return {
      file,
      sheet: workbook.head.sheet,
      rows: workbook.head.rowCount,
      created,
      updated,
      unchanged,
      refused: sum.refused.sort(byRow).map((one) => told(one, language)),
      warnings: [...aboutTheForm(workbook.head, context), ...sum.warnings.sort(byRow)].map((one) =>
        told(one, language),
      ),
      published,
    };
  } finally {
    await workbook.close();
  }
};

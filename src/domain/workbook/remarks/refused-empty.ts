import type { Form } from '../read-form';
import { WorkbookRefused } from './refused';

/** Of what was told of the form: as much as explains why nothing is left of it. */
const MOST_REASONS = 3;

/** A header with no item below it: nothing would be imported, and that must not look like a success. */
export const refuseEmpty = ({ sheet, remarks }: Pick<Form, 'sheet' | 'remarks'>): WorkbookRefused => {
  const reasons = remarks
    .filter(({ field }) => field === '工作表' || field === '整行')
    .slice(0, MOST_REASONS);
  const zh = reasons.map(({ row, value, problem }) => `第${row}行“${value}”：${problem.zh}`).join('；');
  const en = reasons.map(({ row, value, problem }) => `row ${row} “${value}”: ${problem.en}`).join('; ');
  return new WorkbookRefused(
    'NO_ITEMS',
    {
      zh: `工作表“${sheet}”有表头，但没有读到任何事项${zh && `：${zh}`}`,
      en: `Sheet “${sheet}” has a header, but no item was read${en && `: ${en}`}`,
    },
    {
      zh: '在表头下逐行填写事项；表格在别的工作表的，把它放到第一张',
      en: 'Write the items below the header; if they are on another sheet, move it to the front',
    },
  );
};

import { expect, test } from 'vitest';
import { remark } from '../../../../domain/workbook';
import { told } from './row-remarks';

const id = '11010519491231002X';

test('a report repeats no citizen’s number: neither in the value nor in what is said of it', () => {
  const trouble = {
    problem: { zh: `公开内容不明确：“名单（含身份证号${id}）”`, en: `Unclear: ${id}` },
    hint: { zh: `删去${id}`, en: `Delete ${id}` },
  };
  const row = told(remark(16, '公开内容', `名单（含身份证号${id}）`, trouble), 'zh');
  expect(JSON.stringify(row)).not.toContain(id);
  expect(row.value).toBe('名单（含身份证号110105********002X）');
});

test('a number is not cut in two before it is masked', () => {
  const row = told(
    remark(1, '公开内容', `${'名'.repeat(110)}${id}的情况`, {
      problem: { zh: '', en: '' },
      hint: { zh: '', en: '' },
    }),
    'zh',
  );
  expect(row.value).not.toContain('1949');
});

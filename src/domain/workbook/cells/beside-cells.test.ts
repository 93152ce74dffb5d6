import { expect, test } from 'vitest';
import { formOf, header, item, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';
import { pointsBeside } from './beside-cells';

test.each([
  '见批注',
  '详见右侧文本框',
  '内容见本格批注',
  '（见下方图片）',
  '请看批注。',
  '见附图片1',
  '具体内容见批注',
])('%s is no content', (text) => {
  expect(pointsBeside(text)).toBe(true);
  const { rows } = formOf(sheetOf([header, item('1', '甲', { 3: text }), item('2', '乙')]));
  expect(rows.map(({ refused }) => refused.map(({ field, value }) => [field, value]))).toEqual([
    [['公开内容', text]],
    [],
  ]);
});

test.each(['见附件1', '意见批注流程', '批注', '图片新闻', '会见登记', '见框架协议', '办理条件，见批注栏'])(
  '%s is content',
  (text) => expect(pointsBeside(text)).toBe(false),
);

test('comments and boxes are told, and what a blank cell has in a comment', () => {
  const sheet = sheetOf([header, item('1', '甲', { 3: '见批注', 5: '' }), item('2', '乙')]);
  const form = formOf({
    ...sheet,
    beside: {
      comments: [
        { row: 2, column: 3, text: '办理条件\n申请材料' },
        { row: 2, column: 5, text: '10个工作日内' },
        { row: 3, column: 6, text: '张三：请核对' },
      ],
      boxes: [
        { row: 1, text: '养老服务领域\n基层政务公开标准目录' },
        { row: 2, text: '收费标准' },
        { row: 3, text: '填报单位：区财政局' },
      ],
    },
  });
  expect(toldOf(form)).toEqual([
    [2, '批注', '共3个单元格有批注，批注的文字未导入'],
    [2, '文本框', '表上有文本框，其中的文字未导入'],
  ]);
  expect(form.remarks[0]?.value).toBe('D2（办理条件申请材料）、F2（10个工作日内）、G3（张三：请核对）');
  expect(form.titles).toEqual([
    { row: 1, text: '养老服务领域基层政务公开标准目录' },
    { row: 3, text: '填报单位：区财政局' },
  ]);
  const [first, second] = form.rows;
  expect(first?.refused.map(({ value }) => value)).toEqual(['见批注（办理条件 申请材料）']);
  expect(first?.warnings.map(({ field, value }) => [field, value])).toEqual([['公开时限', '10个工作日内']]);
  expect([second?.refused, second?.warnings]).toEqual([[], []]);
});

import type { Cell } from '../../../src/domain/workbook';

/** A header of the official form, and a row of it that lacks nothing. */
export const header = [
  '一级事项',
  '二级事项',
  '公开内容',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道',
  '公开对象',
  '公开方式',
];
export const row = (level1: string, level2: string, more: Readonly<Record<number, string | Cell>> = {}) =>
  [
    level1,
    level2,
    '办理条件',
    '《社会救助暂行办法》',
    '20个工作日内',
    '区民政局',
    '政府网站',
    '全社会',
    '主动公开',
  ].map((text, column) => more[column] ?? text);

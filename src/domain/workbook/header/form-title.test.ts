import { expect, test } from 'vitest';
import { header, row } from '../../../../tests/samples/sheets/form';
import { sheetOf } from '../../../../tests/samples/sheets/sheet-of';
import { readForm } from '../read-form';
import { otherDomainIn } from './form-title';

const known = ['养老服务', '就业', '社会救助', '社会保险', '公共文化服务', '市政服务'];

test.each([
  ['卫东区养老服务领域基层政务公开标准目录', null],
  ['卫 东 区 养 老 服 务 领 域 目 录', null],
  ['社会救助、养老服务领域基层政务公开标准目录', null],
  ['卫东区养老领域基层政务公开标准目录', null],
  ['卫东区基层政务公开标准目录', null],
  ['政务公开事项清单', null],
  ['卫东区就业领域基层政务公开标准目录', '就业'],
  ['社会救助基层政务公开标准目录', '社会救助'],
  ['卫东区市政服务领域目录', '市政服务'],
  ['平顶山市卫东区殡葬领域基层政务公开标准目录', '殡葬'],
])('%s', (title, other) => {
  expect(otherDomainIn(title, '养老服务', known)).toBe(other);
});

test('what a sheet says of itself above its header', () => {
  const read = readForm(
    sheetOf([
      ['附件'],
      ['卫东区就业领域\n基层政务公开标准目录'],
      ['填报单位：区民政局'],
      header,
      row('低保', '甲'),
    ]),
  );
  expect('form' in read && read.form.titles).toEqual([
    { row: 2, text: '卫东区就业领域基层政务公开标准目录' },
  ]);
});

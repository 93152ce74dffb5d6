import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleEntries } from '../../../tests/samples/example-workbook';
import { findPersonalData, maskPersonalData } from '.';

const found = (text: string): string =>
  findPersonalData(text)
    .map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)
    .join(' | ');

describe('what identifies someone is found', () => {
  test.each([
    ['身份证号：11010519491231002X。', 'id-number 11010519491231002X'],
    ['身份证号11010519491231002x', 'id-number 11010519491231002x'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'id-number １１０１０５１９４９１２３１００２Ｘ'],
    ['110105 19491231 002X', 'id-number 110105 19491231 002X'],
    ['110105-19491231-002X', 'id-number 110105-19491231-002X'],
    ['1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X', 'id-number 1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X'],
    ['11010519491231\n002X', 'id-number 11010519491231\n002X'],
    ['110105<b>19491231</b>002X', 'id-number 110105<b>19491231</b>002X'],
    ['110105\u200b19491231\u200b002X', 'id-number 110105\u200b19491231\u200b002X'],
    ['身份证号码 130503670401001', 'id-number 130503670401001'],
    ['联系电话：13800138000', 'mobile-phone 13800138000'],
    ['138-0013-8000', 'mobile-phone 138-0013-8000'],
    ['138 0013 8000', 'mobile-phone 138 0013 8000'],
    ['138.0013.8000', 'mobile-phone 138.0013.8000'],
    ['138&nbsp;0013&nbsp;8000', 'mobile-phone 138&nbsp;0013&nbsp;8000'],
    ['+86 138 0013 8000', 'mobile-phone 86 138 0013 8000'],
    ['8613800138000', 'mobile-phone 8613800138000'],
    ['Tel13800138000', 'mobile-phone 13800138000'],
    ['一三八〇〇一三八〇〇〇', 'mobile-phone 一三八〇〇一三八〇〇〇'],
    ['电话13800138000户主张某', 'mobile-phone 13800138000'],
    ['电话13800138000、13900139000', 'mobile-phone 13800138000 | mobile-phone 13900139000'],
    ['13800138000 13900139000', 'mobile-phone 13800138000 | mobile-phone 13900139000'],
    ['卡号6222021234567890128', 'bank-card 6222021234567890128'],
    ['6222 0212 3456 7890 128', 'bank-card 6222 0212 3456 7890 128'],
    ['住址：东高皇街道某某村3组12号，低保金', 'home-address 东高皇街道某某村3组12号'],
    ['家庭住址 建设路中段2号楼3单元501室', 'home-address 建设路中段2号楼3单元501室'],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });
});

describe('what identifies no one is left alone', () => {
  test.each([
    ['a wrong check character', '110105194912310021'],
    ['no such day', '110105199902300020'],
    ['no such region', '99010519491231002X'],
    ['an ID number that is masked', '110105********002X'],
    ['a telephone that is masked', '138****8000'],
    ['an office telephone', '0375-3997001'],
    ['a hotline', '12345政务服务便民热线、12388'],
    ['a social credit number', '统一社会信用代码11410402MB1234567X'],
    ['a part of a longer number', '2138001380001'],
    ['a serial number', 'A13800138000B'],
    ['a card number without its check', '6222021234567890127'],
    ['amounts in columns', '1500 3000 200'],
    ['amounts with commas', '13,800,138,000元'],
    ['a year in words', '二〇二〇年五月二十日'],
    ['a document number', '卫政办〔2020〕12号'],
    ['a page', 'http://www.example.test/2020/13800138000.html'],
    ['fifteen digits with no word beside', '批次130503670401001'],
    ['an office address', '办公地址：建设路中段12号'],
    ['a village', '住址：东高皇街道某某村'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(found(text)).toBe('');
  });

  test('the district’s notice and the example catalogue hold none', async () => {
    const notice = readFileSync(resolve(import.meta.dirname, '../../../database/starter/notice.txt'), 'utf8');
    const rows = JSON.stringify(await exampleEntries());
    expect([found(notice), found(rows)]).toEqual(['', '']);
  });
});

describe('masking', () => {
  test.each([
    ['张某，11010519491231002X，13800138000', '张某，110105********002X，138****8000'],
    ['138-0013-8000', '138-****-8000'],
    ['１３８００１３８０００', '１３８****８０００'],
    ['6222 0212 3456 7890 128', '6222 02** **** ***0 128'],
    ['住址：东高皇街道某某村3组12号，低保', '住址：东高皇街道某某村*****，低保'],
    ['110105<b>19491231</b>002X', '110105<b>********</b>002X'],
    ['没有个人信息', '没有个人信息'],
  ])('%s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });
});

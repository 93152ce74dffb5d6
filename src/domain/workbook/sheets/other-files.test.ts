import { expect, test } from 'vitest';
import { kindOfParts, kindOfStart, kindOfStreams } from './other-files';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): string =>
  Buffer.from(text, encoding).toString('latin1');

test.each([
  ['', 'empty'],
  ['%PDF-1.7', 'pdf'],
  ['{\\rtf1', 'word'],
  [bytes('\uFEFF一级事项,二级事项,内容,依据,时限\n'), 'text-table'],
  [bytes('一级事项;二级事项;内容;依据;时限'), 'text-table'],
  [bytes('标准目录\n一级事项\t二级事项\t内容\t依据\t时限'), 'text-table'],
  [bytes('\uFEFF一级事项\t二级事项\t内容\t依据\t时限', 'utf16le'), 'text-table'],
  ['<html><head>', 'web-page'],
  ['\r\n<!DOCTYPE html>', 'web-page'],
  ['<meta charset="utf-8"><table>', 'web-page'],
  ['<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', 'xml-2003'],
  [bytes('各街道办事处，区直各单位：'), null],
  ['\0\x01,,,,,', null],
])('the start of a file: %j', (start, kind) => {
  expect(kindOfStart(start)).toBe(kind);
});

test('archives and containers by what they hold', () => {
  const parts = (...names: string[]) => kindOfParts(new Set(names));
  expect(parts('xl/workbook.bin', 'xl/theme/theme1.xml')).toBe('binary');
  expect(parts('word/document.xml')).toBe('word');
  expect(parts('mimetype', 'content.xml', 'meta-inf/manifest.xml')).toBe('open-document');
  expect(parts('xl/workbook.xml', 'content.xml')).toBeNull();
  expect(parts('book/main.xml')).toBeNull();
  expect(parts('目录/社会救助.xlsx', '说明.docx')).toBe('archive');
  const streams = (...names: string[]) => kindOfStreams(new Set(['Root Entry', ...names]));
  expect(streams('Workbook')).toBe('old-excel');
  expect(streams('EncryptionInfo', 'EncryptedPackage')).toBe('encrypted');
  expect(streams('WordDocument')).toBe('word');
  expect(streams()).toBeNull();
});

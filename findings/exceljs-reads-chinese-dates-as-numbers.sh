#!/usr/bin/env bash
# exceljs 4.4.0: Excel has built-in number formats that depend on the language (ECMA-376, 18.8.30); in Chinese 27 to 36 and 50
# to 58 are dates, of which a Chinese Excel writes the number alone, without a format code: 31 is yyyy"年"m"月"d"日", 57
# yyyy"年"m"月". exceljs knows none of them: a cell that shows 2023年11月1日 is read as 45231, and its numFmt is undefined,
# where format 14 gives a Date. Expected: a Date.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 jszip@3.10.1
cat >ask.mjs <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const ExcelJS = require('exceljs');
const JSZip = require('jszip');
const book = new ExcelJS.Workbook();
const cell = book.addWorksheet('目录').getCell('A1');
cell.value = 45231;
cell.numFmt = 'yyyy-mm-dd';
const file = await book.xlsx.writeBuffer();
const read = async (format) => {
  const zip = await JSZip.loadAsync(file);
  const styles = await zip.file('xl/styles.xml').async('string');
  // As a Chinese Excel writes it: the number of the format, and no code.
  const own = styles.replace(/<numFmts.*?<\/numFmts>/s, '').replace(/numFmtId="16\d"/g, `numFmtId="${format}"`);
  zip.file('xl/styles.xml', own);
  const again = new ExcelJS.Workbook();
  await again.xlsx.load(await zip.generateAsync({ type: 'nodebuffer' }));
  return again.getWorksheet('目录').getCell('A1').value;
};
const dates = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const found = await Promise.all(dates.map(read));
const usual = await read(14);
console.log('14', usual);
console.log(dates.join(), found.join());
process.exit(usual instanceof Date && found.every((value) => value === 45231) ? 0 : 1);
JS
node ask.mjs

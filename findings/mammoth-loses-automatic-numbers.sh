#!/usr/bin/env bash
# mammoth 1.13.0: a paragraph that Word numbers by itself with “一、” loses its number for good: it becomes an item of an <ol>,
# which counts 1, 2, 3, and neither the Chinese numeral nor the mark is told. “（一）” below it fares the same. Official documents
# (GB/T 9704) are cited by these numbers (第二条第（一）项). Expected: the number as text, or its format in the list.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mammoth@1.13.0 docx@9.5.1
cat >ask.mjs <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { AlignmentType, Document, LevelFormat, Packer, Paragraph } = require('docx');
const mammoth = require('mammoth');
const level = (level, text) => ({ level, text, format: LevelFormat.CHINESE_COUNTING, alignment: AlignmentType.LEFT });
const item = (text, level) => new Paragraph({ text, numbering: { reference: 'official', level } });
const document = new Document({
  numbering: { config: [{ reference: 'official', levels: [level(0, '%1、'), level(1, '（%2）')] }] },
  sections: [{ children: [item('总体要求', 0), item('主要任务', 0), item('编制目录', 1)] }],
});
const { value, messages } = await mammoth.convertToHtml({ buffer: await Packer.toBuffer(document) });
console.log(value, messages.length);
process.exit(value === '<ol><li>总体要求</li><li>主要任务<ol><li>编制目录</li></ol></li></ol>' && messages.length === 0 ? 0 : 1);
JS
node ask.mjs

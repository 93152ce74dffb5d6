#!/usr/bin/env bash
# mammoth 1.13.0: three things that Word's menus for Chinese text make are missing from the HTML. A character with its reading
# above (拼音指南, w:ruby) goes, and it is the rare character of a name that gets a reading; a character in a circle (带圈字符,
# an EQ field, which has no result) goes, so that 第①项 becomes 第项; a formula (m:oMath) goes. Of the EQ field not even a
# message is given. Expected: the characters. Word itself writes 䶮(yǎn) where it saves as plain text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mammoth@1.13.0 docx@9.5.1 jszip@3.10.1
cat >ask.mjs <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { Document, Packer, Paragraph } = require('docx');
const mammoth = require('mammoth');
const JSZip = require('jszip');
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const lines = {
  reading: `${run('王')}<w:r><w:ruby><w:rubyPr><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${run('yǎn')}</w:rt><w:rubyBase>${run('䶮')}</w:rubyBase></w:ruby></w:r>${run('等三户')}`,
  frame: `${run('第')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> EQ \\o\\ac(○,1)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('项')}`,
  formula: `${run('补贴＝')}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>亩数×95元</m:t></m:r></m:oMath>`,
};
const file = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('HERE')] }] }));
let failed = 0;
const expected = { reading: ['<p>王等三户</p>', 1], frame: ['<p>第项</p>', 0], formula: ['<p>补贴＝</p>', 1] };
for (const [name, line] of Object.entries(lines)) {
  const zip = await JSZip.loadAsync(file);
  const xml = await zip.file('word/document.xml').async('string');
  zip.file('word/document.xml', xml.replace(/<w:p>(?:(?!<w:p>).)*HERE.*?<\/w:p>/s, `<w:p>${line}</w:p>`));
  const { value, messages } = await mammoth.convertToHtml({ buffer: await zip.generateAsync({ type: 'nodebuffer' }) });
  console.log(name, value, messages.length);
  if (value !== expected[name][0] || messages.length !== expected[name][1]) failed = 1;
}
process.exit(failed);
JS
node ask.mjs

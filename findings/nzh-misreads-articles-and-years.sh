#!/usr/bin/env bash
# nzh 1.0.14: the number of an article and a year written digit by digit are read as something else, without an error:
# 第十二条 as 2, 二〇二六 as 226. Articles of laws and years of document numbers are written so.
# Expected: 12 and 2026, or an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nzh@1.0.14
cat >ask.cjs <<'JS'
const { cn } = require('nzh');
const told = ['十二', '第十二条', '二〇二六'].map((text) => `${text} ${cn.decodeS(text)}`);
console.log(told.join(', '));
process.exit(told.join() === '十二 12,第十二条 2,二〇二六 226' ? 0 : 1);
JS
node ask.cjs

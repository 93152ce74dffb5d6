#!/usr/bin/env bash
# pinyin-pro 3.29.4: names of counties whose character is read otherwise than in a word come out wrong: 单县 (Shàn) as dān,
# 任县 (Rén) as rèn, 乐亭 (Lào) as lè, 浚县 (Xùn) as jùn. With `surname: 'head'` 单 and 任 are read as family names, which is
# right here by chance, and 乐 is (yuè), which is wrong again.
# Expected: the readings of the Ministry of Civil Affairs' list of divisions. A search by pinyin should take both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pinyin-pro@3.29.4
cat >ask.cjs <<'JS'
const { pinyin } = require('pinyin-pro');
const names = ['单县', '任县', '乐亭县', '浚县'];
const first = (name, more) => pinyin(name, { type: 'array', ...more })[0];
const told = names.map((name) => `${name} ${first(name)} ${first(name, { surname: 'head' })}`).join(', ');
console.log(told);
process.exit(told === '单县 dān shàn, 任县 rèn rén, 乐亭县 lè yuè, 浚县 jùn jùn' ? 0 : 1);
JS
node ask.cjs

#!/usr/bin/env bash
# chinese-conv 4.0.0 turns characters one by one: 乾縣 (a county of Shaanxi, 乾县 in simplified characters too) becomes 干县,
# 著作權 becomes 着作权, 角徵羽 becomes 角征羽; the other way 皇后 becomes 皇後 and 公里 公裡. What is shown to readers must not
# pass through it; to match words it does, as long as both sides pass. Expected: 乾县, 著作权, 皇后, 公里 (OpenCC has phrases).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chinese-conv@4.0.0
cat >ask.mjs <<'JS'
import { createRequire } from 'node:module';
const { sify, tify } = createRequire(import.meta.url)('chinese-conv');
const simplified = ['乾縣人民政府', '著作權', '角徵羽'].map((text) => sify(text)).join(' ');
const traditional = ['皇后', '公里'].map((text) => tify(text)).join(' ');
console.log(simplified);
console.log(traditional);
process.exit(simplified === '干县人民政府 着作权 角征羽' && traditional === '皇後 公裡' ? 0 : 1);
JS
node ask.mjs

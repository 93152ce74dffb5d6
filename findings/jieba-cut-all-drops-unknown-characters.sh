#!/usr/bin/env bash
# @node-rs/jieba 2.0.3 (jieba-rs): cutAll gives the words of its dictionary and nothing else. A character that stands in no
# word of the dictionary is left out without a word, though cut keeps it: 㐂 and 囍 of shop names, 䶮 of persons' names,
# and every ideograph of extension B, of which village names are made. A search index built from cutAll cannot find them.
# Expected: the pieces together hold every character of the text, as those of cut do.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @node-rs/jieba@2.0.3
cat >ask.mjs <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { Jieba } = require('@node-rs/jieba');
const { dict } = require('@node-rs/jieba/dict');
const jieba = Jieba.withDict(dict);
const lost = (text, pieces) => [...text].filter((sign) => !pieces.join('').includes(sign)).join('');
for (const text of ['㐂婆婆米线店', '囍事登记', '干部张䶮', '𠮷水村公示栏']) {
  const [all, cut] = [jieba.cutAll(text), jieba.cut(text, false)];
  console.log(`${text}: cutAll ${all.join('|')} without “${lost(text, all)}”; cut ${cut.join('|')} without “${lost(text, cut)}”`);
  if (lost(text, all) === '' || lost(text, cut) !== '') process.exit(1);
}
JS
node ask.mjs

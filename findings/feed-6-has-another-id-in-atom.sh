#!/usr/bin/env bash
# feed 6.0.0: the id of an entry is brought through a URL parser for Atom and left as it is for JSON Feed and RSS, so that
# one entry with a Chinese path has two ids; and a file given as `image` becomes an enclosure of type image/EXTENSION
# (image/docx, registered nowhere). Whoever reads two formats takes one notice for two.
# Expected: the id as given, the same in each format; no type where none is known.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund feed@6.0.0
cat >ask.mjs <<'JS'
import { createRequire } from 'node:module';
const { Feed } = createRequire(import.meta.url)('feed');
const [home, id] = ['https://example.gov.cn/', 'https://example.gov.cn/公开/GK-1'];
const feed = new Feed({ id: home, title: '公开', copyright: '', link: home, updated: new Date(0) });
feed.addItem({ id, title: '通知', link: `${home}1`, date: new Date(0), image: `${home}files/1.docx` });
const rss = feed.rss2();
const told = [
  /<entry>[^]*?<id>(.*?)<\/id>/.exec(feed.atom1())?.[1],
  JSON.parse(feed.json1()).items[0].id,
  /<guid[^>]*>(.*?)<\/guid>/.exec(rss)?.[1],
  /<enclosure[^>]*type="([^"]*)"/.exec(rss)?.[1],
];
console.log(told.join('\n'));
process.exit(told.join() === [encodeURI(id), id, id, 'image/docx'].join() ? 0 : 1);
JS
node ask.mjs

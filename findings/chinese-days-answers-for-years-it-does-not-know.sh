#!/usr/bin/env bash
# chinese-days 1.5.7: for a year whose days off are not announced yet (2027) it answers by the day of the week, without an
# error or a sign that it does not know. 5 October 2027, a Tuesday within 国庆节, is a working day to it.
# Expected: an unknown year is said to be unknown, so that whoever counts working days can mark the result as provisional.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chinese-days@1.5.7
cat >ask.mjs <<'JS'
import { createRequire } from 'node:module';
const days = createRequire(import.meta.url)('chinese-days');
const said = ['2026-10-05', '2027-10-05'].map((day) => `${day} is a working day: ${days.isWorkday(day)}`);
console.log(said.join('; '));
process.exit(said.join('; ') === '2026-10-05 is a working day: false; 2027-10-05 is a working day: true' ? 0 : 1);
JS
node ask.mjs

#!/usr/bin/env bash
# npm 9.6.4 (the npm of Node 20.0): `npm ci --dry-run` says that it changes nothing, and removes node_modules.
# npm 10.8.2 leaves it alone. A check of the lock file with an old npm must run in a folder of its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "name": "finding", "version": "1.0.0", "private": true, "dependencies": { "canonicalize": "2.1.0" } }' >package.json
for npm in 10.8.2 9.6.4; do
  npx -y "npm@$npm" install --silent --no-audit --no-fund
  npx -y "npm@$npm" ci --dry-run --no-audit --no-fund >/dev/null 2>&1
  if [ -d node_modules/canonicalize ]; then left=kept; else left=removed; fi
  echo "npm $npm ci --dry-run: node_modules $left"
  [ "$npm" = 9.6.4 ] && wanted=removed || wanted=kept
  [ "$left" = "$wanted" ]
done

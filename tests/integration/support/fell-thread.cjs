// Preloaded by a test (NODE_OPTIONS): the portal's thread falls each time the file FELL is there.
const { existsSync, rmSync } = require('node:fs');
const { isMainThread, workerData } = require('node:worker_threads');

const { FELL } = process.env;
if (!isMainThread && workerData?.behind && FELL)
  setInterval(() => {
    if (!existsSync(FELL)) return;
    rmSync(FELL);
    throw new Error('a failure of the test');
  }, 20);

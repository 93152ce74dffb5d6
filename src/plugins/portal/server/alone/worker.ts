import { servePortal } from './serve-portal';

// One of several processes that share an address; serve-processes.ts starts it. Its line to the one that started it
// would keep it alive.
servePortal().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`portal: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);

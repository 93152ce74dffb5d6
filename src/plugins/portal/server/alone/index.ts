export { servePortal } from './serve-portal';
export { serveProcesses } from './serve-processes';
export { type RunningPortal, type StartOptions, startPortal } from './start-portal';

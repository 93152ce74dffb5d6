export { servePortal } from './serve-portal';
export { type RunningPortal, type StartOptions, startPortal } from './start-portal';

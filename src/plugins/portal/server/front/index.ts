export { IDLE_MS } from './forward';
export { type Front, startFront } from './start-front';

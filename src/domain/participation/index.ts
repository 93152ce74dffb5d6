export { type EventState, eventState } from './event-state';

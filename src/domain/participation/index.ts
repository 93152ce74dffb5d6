export { type EventState, type EventTimes, eventState } from './event-state';

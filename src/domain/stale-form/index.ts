/** Forms that were opened before somebody else saved: what has changed since, so that nobody's text is overwritten unseen. */
export { conflicting } from './conflicting';
export { loadedHeader } from './loaded-header';
export { type FormSave, savesSince } from './saves-since';
export { staleMessage } from './stale-message';

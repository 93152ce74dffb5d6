/** Forms that were opened before somebody else saved: what has changed since, so that nobody's text is overwritten unseen. */
export { loadedHeader } from './loaded-header';
export { type FormSave, type OpenForm, savesSince } from './saves-since';
export { type StaleChange, staleMessage } from './stale-message';

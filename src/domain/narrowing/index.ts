/** What readers narrow feeds, stream and subscriptions by: type, unit, domain, five kinds of openness, column. */
export * from './place';
export * from './reach';
export * from './scope';

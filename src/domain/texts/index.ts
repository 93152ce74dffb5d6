/** Texts with form (富文本): what they may hold in public. */
export * from './allowed';
export * from './clean-snapshot';
export * from './sanitise';

/** The agenda (待办): what is to be done today, each with its day. */
export * from './draft-task';
export * from './due-tasks';
export * from './in-order';
export * from './open-milestones';
export * from './task';

export * from './fields';
export * from './sure';

export * from './lacks';
export * from './posts';

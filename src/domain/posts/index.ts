export * from './accounts-right';
export * from './lacks';
export * from './posts';
export { ourRights } from './rights';

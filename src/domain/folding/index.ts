/** Folding for comparison: what looks the same is the same. Texts are kept as they were written. */
export * from './fold';
export * from './modern-signs';
export { characterOf } from './radicals';

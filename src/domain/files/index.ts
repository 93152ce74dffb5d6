/** Files that public documents carry: what of them is public, under which address, and what may not become public. */
export * from '../public-model/file-address';
export * from './file-findings';
export * from './files-in';
export * from './inline-types';
export * from './pictures';
export * from './public-file';

/** What the public store keeps of a document: its row, the words by which it is found, its seal. Nothing here judges. */
export * from './cache-tags';
export * from './seal';
export * from './search-row';
export * from './store-row';

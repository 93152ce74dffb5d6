import { list } from './list';

/** How the words of an entry in the district's own thesaurus stand to the official ones. No part of the public schema. */
export const sayingKinds = list({
  same: { zh: '同义', en: 'The same' },
  narrower: { zh: '下位', en: 'Kinds of it' },
});

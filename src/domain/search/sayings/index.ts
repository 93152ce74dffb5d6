export { judgeSaying, mostSayings, type SayingFault } from './judge-saying';
export { groupOf, lineOf, type Saying, wordsOf } from './saying';

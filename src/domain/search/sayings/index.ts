export { judgeSaying, mostSayings, type SayingFault } from './judge-saying';
export type { HelpfulSaying, SayingsOverview, UnansweredQuestion } from './overview';
export { manageRight as manageSayings } from './right';
export { groupOf, lineOf, type Saying, wordsOf } from './saying';

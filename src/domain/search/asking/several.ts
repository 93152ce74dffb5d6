import type { AskedKind } from './kinds';

/** Words that say one thing only that is wanted to know, in compact form. */
const plainly: ReadonlyArray<readonly [AskedKind, RegExp]> = [
  ['fee', /多少钱|收费|收不收|要钱|免费|花钱|几块/u],
  ['duration', /几天|多久|多长时间|多少天|工作日/u],
  ['materials', /带什么|带啥|材料|准备|什么手续|提供哪些/u],
  ['place', /哪[里儿]办|在哪|去哪|到哪|地址|什么地方/u],
  ['phone', /电话/u],
  ['when', /几点|上班|下班/u],
];

/** Whether a question wants to know several things at once: 要带什么，还有收不收费. */
export const asksSeveral = (phrase: string): boolean =>
  plainly.filter(([, words]) => words.test(phrase)).length > 1;

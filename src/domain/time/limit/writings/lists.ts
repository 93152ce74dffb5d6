import type { Rewriting } from './rewriting';

const JOINT = '[、,和及与]';
const quarters = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 } as const;
const endOf = (quarter: string): string => `${quarters[quarter as keyof typeof quarters]}月底`;

/** Days, months and quarters that share what stands once: 每月5、20日, 1、4、7、10月, 一季度、三季度末, 周一、周四. */
export const listWritings: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=(?:每个?|逐)月(?:的|逢)?(?:\\d{1,2}日?${JOINT}){0,8}\\d{1,2})(?=${JOINT}(?:\\d{1,2}${JOINT})*\\d{1,2}[日号])`,
      'g',
    ),
    '日',
    '月',
  ],
  // 1、2月 may be the first of a list; 1、7月 and 1、4、7、10月 are months.
  [
    /(?<=^|;)(?!1、2月)((?:1[0-2]|[1-9])(?:、(?:1[0-2]|[1-9])){1,11}月)(?=公[开布示告]|发布|更新)/g,
    (said) => `每年${said.replaceAll('、', '月、')}`,
    '月',
  ],
  // 一季度、三季度末, 2、4季度末. 1、2季度末 may be the first of a list.
  [
    new RegExp(
      `(?<=^|[;,()])(?:每年(?:的|第)?)?(?!1、2)([一二三四1-4](?:季度末?)?(?:${JOINT}[一二三四1-4](?:季度末?)?){0,2}${JOINT}[一二三四1-4])季度(?:末|底|结束)前?`,
      'g',
    ),
    (said) => `每年${(said.replace(/季度|每年/g, '').match(/[一二三四1-4]/g) ?? []).map(endOf).join('、')}`,
    '季',
  ],
  [
    new RegExp(
      `(?<=^|[;,()])周([一二三四五六日天])(${JOINT}周?[一二三四五六日天](?![次个名名项年月周季天]))+`,
      'g',
    ),
    (said) => `每${said.slice(0, 2)}(注:${said.replaceAll(',', '、')})`,
    '周',
  ],
];

import { END, type Rewriting, START } from './time-limit-rewriting';
import { NUMBER, SPAN } from './time-limit-spans';

const ACT = '(?:公[开布示告]|发布|更[新换]|张[榜贴]|通报|晒账?|亮账?|上墙|贴出?|挂网?)';
/** What nobody reads who looks for how often something appears: 一年一签, 租金一年一付. */
const PRIVATE = '[签付交缴租领续聘休个种岁倍]';
const TURN_PERIOD = `(?:一个?(?:季度?|月|周|星期|年|旬|学期|天|日)|半年|半个?月|${NUMBER}(?:年|个月|个?季度|周|天))`;
const NO_NUMBER = '(?<![每第\\d〇零一二两三四五六七八九十百半])';

/** Times of a year, a month and a term, as they are told one after the other. */
const OF_YEAR =
  '(?:年[初头中底末尾终]|岁末|(?:[春夏秋冬]季?|春[耕播节]|夏[收种]|秋[收播种]|[开入][春夏秋冬]|汛期?|[供采]暖季?|元旦|五一|端午|中秋|国庆|放假|开学)[前中后末初]?|第?[一二三四]季度末?)';
const MONTH = '(?:(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:[底初中末]|[上中下]旬)?)';
const OF_MONTH = '(?:(?<!\\d)月[初中末底]|(?<![\\d月])[上中下]旬)';
const OF_TERM = '(?:学?期[初中末])';
const ONCE = `(?:集中|各|分别|都|均|要)*${ACT}?[一1][次回]`;

/** 一年两次,夏收后、年终各一次: how often has been said. */
const SAID_BEFORE = `(?<!${NUMBER}(?:次|回|公[布开示]),)`;

const isAside = (said: string): string => `(注:${said.replaceAll(',', '、')})`;

/** 年初一次、年中一次、年底一次. */
const onceEach = (one: string, period: string): Rewriting => [
  new RegExp(`${START}${SAID_BEFORE}(?:每${period})?(?:${one}${ONCE}[、,和及]?){2,4}${END}`, 'g'),
  (said) => `每${period}${said.match(/[一1][次回]/g)?.length ?? 1}次${isAside(said)}`,
  '次回',
];
/** 汛前汛后各公布一次. */
const eachOnce = (one: string, period: string): Rewriting => [
  new RegExp(
    `${START}${SAID_BEFORE}(?:每${period})?(?!年中[、和及]年[末底终]各)(?:${one}[、,和及]?){2,4}(?:各|分别|都|均)${ACT}?[一1][次回]`,
    'g',
  ),
  (said) => `每${period}${said.match(new RegExp(one, 'g'))?.length ?? 1}次${isAside(said)}`,
  '各分都均',
];

/** How often something comes round, in the words of all kinds of offices; as in time-limit-writings.ts. */
export const turnWritings: readonly Rewriting[] = [
  // 半年一结、半年一公开: said twice
  [new RegExp(`${NO_NUMBER}(${TURN_PERIOD})一[^,;:()\\d一]{1,3}[、,](?=\\1一)`, 'g'), '', '一'],
  // 半月一检、一检一公布
  [
    new RegExp(`(?<=一[^,;:()\\d]{1,3})[、,](一([^,;:()\\d一]{1,2})一(?:${ACT}|晒|报))${END}`, 'g'),
    '(注:$1)',
    '一',
  ],
  // 一季一本, 半月一检, 三天一换
  [
    new RegExp(
      `${NO_NUMBER}(?<!${PRIVATE})${TURN_PERIOD}一(?![次个年月日天周季度]|公[布开示]|发布|更新|张榜|通报)(?!${PRIVATE})[^,;:()\\d内前后一]{1,4}?(?=$|[;,()、])`,
      'g',
    ),
    (said) => `每${said.replace(/^一个?/, '').replace(/一[^一]*$/, '')}`,
    '一',
  ],
  // 逢季末, 每逢月初, 每到周五
  [
    /(?:每?逢|每到)(?=季度?[末初]|月[末初中底]|年[末初底]|学?期[末初]|[单双]月|周|星期|半年|汛期|季度)/g,
    '每',
    '逢到',
  ],
  // 每到农历初一、十五
  [/(?:每月?)?[逢到]?(?:农历|阴历)?(?:每月)?的?(初一[、和及]?十五)/g, '每半个月(注:$1)', '初'],
  // 单周周五
  [/(?<![每按\d一二三四五六七八九十])单(?:数)?周的?(?=(?:周|星期)?[一二三四五六日天])/g, '隔周', '单'],
  // 十天里公布两回
  [
    new RegExp(
      `(?<![后起每内])${NO_NUMBER}(${SPAN})(?:里头?|当中|[之以]?内)(?:要|应|须|得|至少|一?共|分)*(?=${ACT}?(?:不少于|至少)?(?![一1][次回])${NUMBER}[次回](?!性))`,
      'g',
    ),
    '每$1',
    '次回',
  ],
  onceEach(`(?:${OF_YEAR}|${MONTH}|[上下]半年)`, '年'),
  eachOnce(OF_YEAR, '年'),
  onceEach(OF_MONTH, '月'),
  eachOnce(OF_MONTH, '月'),
  onceEach(OF_TERM, '学期'),
  eachOnce(OF_TERM, '学期'),
  // 菜价天天换, 台账月月报
  [
    /(?:年年|月月|周周|天天|日日|季季)(?=[换变报贴挂晾亮晒调清结刷发])/g,
    (said) => `每${said[0]}`,
    '年月周天日季',
  ],
  // 每季度公开,即一年两次
  [new RegExp(`,(?:即|也就是说?|相当于)(?=${SPAN}${ACT}?${NUMBER}[次回])`, 'g'), ',每', '即也相'],
];

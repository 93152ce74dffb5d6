import { withoutTalk } from './talk';
import { NUMBER, near, saysOneOf, withoutCounts, withoutNames } from './wording';

const says = saysOneOf([
  /标准(?!化)|条件|额度|比例|限额|多少钱|不超过?|不低于|不高于|不少于|不小于|不大于|不得(?:高|低|多|少|超)|不短于|以上|以下|以内|之内|往[上下]|至少|最[多少高低快迟大小]|封顶|顶格|门槛|上限|下限|起步|起付|满分/u,
  // So much for each, of each.
  new RegExp(
    `每(?:人|户|月|年|天|方|度|台|亩|次|个|名|车|平方米?|吨|公斤|班|公里|学期|小时|位|座|人家|单|张|份|所|村|门)${near(8)}${NUMBER}`,
    'u',
  ),
  new RegExp(
    `${NUMBER}\\s*(?:万|亿)?(?:元|块|角|毛|方|千瓦|平方米|平方|立方|公里|厘米|毫米|分贝|公斤|毫克|克|两|度|成|折|倍|档|周岁|岁|秒|米|兆|瓦|伏|吨|勒克斯)`,
    'u',
  ),
  new RegExp(`${NUMBER}(?:\\s*[%％])|百分之`, 'u'),
  // So soon, so long.
  new RegExp(
    `${NUMBER}(?:个)?(?:工作日|分钟|小时|钟头|天|日|周)(?:之?内|${near(4)}必须|就|到|给|办|修|还清|以上)`,
    'u',
  ),
  new RegExp(
    `满${near(4)}${NUMBER}(?:个)?(?:分|天|日|月|年|次|人)|满分|${NUMBER}分(?:以|往|不|才|就|及)`,
    'u',
  ),
  /(?:过|达到?|满|低于|高于|超过)\d/u,
  new RegExp(`(?:连续|连着|累计|累积)${near(2)}${NUMBER}`, 'u'),
  /[一二三四五六七八九]{2}开/u,
  new RegExp(`能${near(3)}${NUMBER}(?:天|次|回|张|个|套|间)`, 'u'),
  new RegExp(`${NUMBER}(?:天|日|小时|分钟)(?:变|[缩减压])`, 'u'),
  // Degrees: a first, a second and what each of them gets.
  /[一二三四五六]级[^。\n]{1,40}[二三四五六]级|第?一年[^。；\n]{1,16}第?(?:二|两)年/u,
  /一个班|配[一二两三四五六七八九十\d]|当[场天日](?:就|给|办|出|领)/u,
  new RegExp(`(?:抽|收|补|奖|罚|扣|返|贴|领|付|交|发|给)${near(4)}${NUMBER}(?!起|条|项|件)`, 'u'),
]);

export const saysStandards = (text: string): boolean => says(withoutTalk(withoutCounts(withoutNames(text))));

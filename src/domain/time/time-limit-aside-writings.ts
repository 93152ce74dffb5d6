import type { Rewriting } from './time-limit-rewriting';
import { NUMBER, parseNumber, SPAN } from './time-limit-spans';

const START = '(?<=^|[;,:()])';
const WITHIN = '(?:以内|之内|内|前)';

/** 1小时30分钟 in minutes. */
const inMinutes = (said: string): string => {
  const [, hours = '', minutes = ''] = /^(.+?)个?小时(.+?)分钟?$/.exec(said) ?? [];
  const [whole, part] = [parseNumber(hours), parseNumber(minutes)];
  return whole === null || part === null ? said : `${whole * 60 + part}分钟`;
};

/** Numbers that say nothing of when it must be public: they become notes; as in time-limit-writings.ts. */
export const asideWritings: readonly Rewriting[] = [
  // 可于6个月内提起行政诉讼: what others have time for
  [
    new RegExp(
      `${START}((?:[^,;:()\\d]{1,12}的,)?[^,;:()\\d]{0,24}?${SPAN}${WITHIN}[^,;:()\\d]{0,16}?(?:(?:提起|申请(?!人)|提出|依法)[^,;:()\\d]{0,8}?(?:诉讼|复议|复核|申诉|仲裁|起诉|上诉)|向[^,;:()\\d]{0,8}法院起诉|缴纳罚款|缴清罚款)[^,;:()]*)`,
      'g',
    ),
    '(注:$1)',
    '讼议核诉裁款',
  ],
  // 2026年招生计划下达后
  [
    /(?<=^|[;,:()])(20\d\d(?:[-~至到—–]+20\d\d)?(?:学年度?|年度?))(?=[^,;:()\d每]{2,18}?(?:后|之日起?|结束|当[日天]))/g,
    '(注:$1)',
    '后日结当',
  ],
  // 工期90日历天的项目, 施工期约二十余日
  [
    new RegExp(
      `${START}((?:总|计划|合同)?(?:工期|施工期|建设期|建设周期|服务期|供货期|合同期|培训期|学制|任期)(?:限)?(?:大?约|共|计|为|是|:)*(?:${SPAN}|${NUMBER}余?多?[日天年月])(?:以[上下内])?(?:的(?:项目|工程|合同|专业)?|(?=$|[;,()])))`,
      'g',
    ),
    '(注:$1)',
    '期制',
  ],
  // 24小时值班电话变更后
  [
    /(?:7[×x*])?24小时(?:自助|不间断)?(?=值[班守]|服务|热线|咨询|举报|投诉|急救|应急|监控|开[放通]|接[听受]|受理|可[查看]|在线|营业|报[修警])/g,
    '(注:24小时)',
    '24',
  ],
  // 1小时30分钟内
  [new RegExp(`${NUMBER}个?小时${NUMBER}分钟?(?=以内|之内|内|前|后)`, 'g'), inMinutes, '分'],
  // 每季度(1、4、7、10月)15日前: what stands in the bracket comes after
  [
    /(每(?:半年|季度?|年|月))\(([^();]{1,16})\)((?:第[一二三]个?月)?\d{1,2}[日号](?:之前|以前|前)?)/g,
    '$1$3(注:$2)',
    '(',
  ],
  // 20个工作日内/30日内
  [new RegExp(`(${SPAN}${WITHIN})/(${SPAN}${WITHIN})(?=$|[;,()])`, 'g'), '$1($2)', '/'],
  // 公示:5个工作日
  [new RegExp(`(公示|公告):(?=(?:不少于|至少)?${SPAN}(?:$|[;,()]))`, 'g'), '$1期', ':'],
  // 档案保管30年, 保留2年(10年)
  [
    new RegExp(
      `${START}([^,;:()\\d]{0,2}(?:档案|资料|台账|记录|原件|影像))(?=(?:保管|保存|留存|存档)(?:不少于|至少)?${SPAN}(?:$|[;,()]))`,
      'g',
    ),
    '(注:$1)',
    '保存',
  ],
];

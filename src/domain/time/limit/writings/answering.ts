import { NUMBER } from '../reading/spans';
import type { Rewriting } from './rewriting';

/** Units of a length of time; 15日 alone might be a day of the month. */
const UNIT = '(?:个?工作[日天]|个?自然日|个?小时|分钟|[天周]|个?(?:星期|礼拜)|(?<=[^月年号]\\d{1,2})日)';
/** What an office hands out, answers or puts right within so long. */
const DONE =
  '(?:出[结具证来报]|回[复话音应]|给[予]?(?:出|个)?[答回结说]|答[复]|批[完复出好]|审[完结核批]|办[完结好妥理]|发[证照放]|制[证作]|到账|见[网榜]|上[报门]|[拿取领]证|送[达到]|寄出|修[复好]|处[理置]|解决|整改|改[好正完]|换[好完上]|恢复|到[场达位岗]|赶[到赴]|抵达|响应|联系|见面|上线|复[水电通]|[来通]水|[来通]电|出[动警勤]|抢[修通])';
const SHOWN_FOR = '(?:公示|公告|张贴|征求意见|意见|期|满|少于|至少|保[留存]|每|隔|以上)';

/** What stands between two lengths of time in a row of them. */
const STEP = '[^,;:()、\\d〇零一二两三四五六七八九十百半]';

/** Within how long something is handed out or answered, without 内; as in usual.ts. */
export const answeringWritings: readonly Rewriting[] = [
  // 初审10天、复审10天; 24小时响应、72小时办结
  [
    new RegExp(
      `、(?<=(?<![月年每第号\\d])${NUMBER}${UNIT}${STEP}{0,5}、)(?=${STEP}{0,8}(?<![月年每第号])${NUMBER}${UNIT}${STEP}{0,5}(?:$|[;,()、]))(?!\\d)`,
      'g',
    ),
    ';',
    '、',
  ],
  // 检验报告2小时出, 5个工作日回, 3天出结果
  [
    new RegExp(
      `(?=[\\d〇零一二两三四五六七八九十百])(?<!${SHOWN_FOR}|[月年号第、\\d〇零一二两三四五六七八九十百半])(${NUMBER}(?:[-~至到—–]+${NUMBER})?${UNIT})(?:就|即|便|可|能|必)?(?=(?:${DONE}(?!一[次回])[^,;:()\\d一]{0,8}|[出回办答发]|办结)(?:$|[;,()、]))`,
      'g',
    ),
    '$1内',
    '出到赶抵响联见上复来通抢回给答批审办发制到见上拿取领送寄修处解整改换恢',
  ],
];

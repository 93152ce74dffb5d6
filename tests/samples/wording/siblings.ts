import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LocalText } from '../../../src/domain/similarity';

/** What units write of their own, each on another matter: no two of these are alike. */
const own: readonly (readonly string[])[] = [
  [
    '食堂意见簿每月底由主任逐条批复，两周没有落实的在公示栏说明',
    '每年六月请三十位老人代表给食堂打分，结果张贴',
  ],
  ['夜市摊位每季度抽签一次，抽签过程请居民代表监督', '抽中后三天内没有出摊的，摊位由下一位顺延'],
  ['菜市场公平秤每周一校准，校准记录挂在秤旁', '缺斤少两的摊主第二次起停业一天并登上红黑榜'],
  [
    '村口公交站的末班车时间调整，先在微信群里征求早出晚归的工人意见',
    '调整后头一个月由网格员每晚清点候车人数',
  ],
  ['老旧电梯维修资金的三家报价单贴在单元门口满五天', '楼栋长收齐三分之二住户的签名才能动用维修资金'],
  ['社区图书角每周六下午由退休教师值班，借书登记本公开翻阅', '丢失图书的照原价赔偿或者用两本旧书抵换'],
  ['清雪责任段按门牌划分，雪停后四小时没有清扫的打电话提醒', '独居老人门前的积雪由党员志愿队代为清扫'],
  ['水库放水前一天用大喇叭广播三遍，下游两个村的组长签收通知', '放水期间桥头安排专人值守并拉起警戒绳'],
  ['果园修剪培训安排在农闲的正月，讲师由县农技站挑选', '每户发一把修枝剪，领取名册贴在村部外墙'],
  ['爱心超市积分每月十号结算，捡拾垃圾一袋计两分', '积分换购的物品进价由监督委员会逐项核对'],
  ['殡葬用车的里程费在出车前填单，家属签字后方可上路', '夜间接运不加价，司机收受红包的退还并停岗'],
  ['校门口护学岗由家长轮值，值班表开学前一天晚上发到班级群', '遇到下雨天提前二十分钟到岗并多摆放四个路锥'],
  ['井盖缺失的照片发到随手拍，巡查员一小时内赶到围挡', '更换井盖的费用从公共维护经费列支并按月张榜'],
  ['戏台演出的剧目由村民投票选出，票箱放在小卖部门口', '得票前三名的剧团轮流上演，戏金当场结清'],
  ['养老院探视改为预约，护理员提前打扫会客间并备好热水', '家属带来的食品由厨房登记后统一保管'],
  ['旱季轮灌按渠道上下游排号，号牌由管水员当众抓阄', '错过轮次的等下一轮，不得私自开闸'],
  ['流动人口登记簿由房东每月交到警务室，漏登一人提醒一次', '租客离开时押金退还情况写明在备注栏'],
  ['废旧电池回收箱每满一箱称重，重量记录在楼道黑板', '回收所得买成绿植摆放在活动室门口'],
  ['婚宴用餐备案要写明桌数，厨师健康证复印后贴在灶台', '留样食品冷藏两天，村医每天查看温度'],
  ['文化广场音响晚九点关闭，声级计读数显示在大屏', '两次超过限值的舞队停用场地一个星期'],
  ['征兵体检的接送车清晨六点从镇政府出发，名单前一晚核对', '复检不合格的青年由人武干事上门解释'],
  ['果蔬大棚补助先由农户自报面积，技术员带卷尺逐棚丈量', '丈量结果与自报相差一成以上的重新登记'],
];

/** Light edits as people make them: a word for another, a character more or less. */
const edits: readonly (readonly [RegExp, string])[] = [
  [/批复/g, '答复'],
  [/两周没有/g, '两周未'],
  [/张贴/g, '张贴公布'],
  [/三天内没有/g, '三日内没有'],
  [/顺延/g, '递补'],
  [/请居民/g, '邀请居民'],
  [/每周/g, '每星期'],
  [/由(?=[\u4e00-\u9fa5])/, '交由'],
  [/公开/g, '对外公开'],
  [/一天/g, '一日'],
  [/贴在/g, '张贴于'],
  [/的(?=[\u4e00-\u9fa5]{4})/, ''],
  [/提前/g, '事先'],
  [/每月/g, '按月'],
  [/赶到/g, '到场'],
  [/第二次起/g, '再犯的'],
  [/重新/g, '再次'],
];

const edited = (pieces: readonly string[], strength: number): readonly string[] =>
  pieces.map((piece, index) =>
    edits
      .slice(0, strength)
      .reduce(
        (text, [pattern, word], turn) => ((turn + index) % 5 === 4 ? text : text.replace(pattern, word)),
        piece,
      ),
  );

const text = (id: string, unit: string, pieces: readonly string[]): LocalText => ({
  id,
  unit,
  domain: 'elderly-care',
  pieces,
});

/** Forty-four pairs: each row copied twice, once with few and once with many edits; and as many rows of other units. */
export const siblings = (): {
  readonly copies: readonly LocalText[];
  readonly originals: readonly LocalText[];
} => ({
  originals: own.map((pieces, index) => text(`o${index}`, `U${index}`, pieces)),
  copies: own.flatMap((pieces, index) => [
    text(`a${index}`, `V${index}`, edited(pieces, 10)),
    text(`b${index}`, `W${index}`, edited(pieces, edits.length)),
  ]),
});

export interface SiblingPair {
  readonly copied: boolean;
  readonly rows: readonly [LocalText, LocalText];
  readonly unseen: boolean;
}

const digest = (line: string): number => createHash('sha256').update(line).digest().readUInt16BE(0);

/** Rows that were copied with more edits, and rows that share no more than an official phrase. */
export const siblingPairs = (): readonly SiblingPair[] =>
  readFileSync(resolve(import.meta.dirname, 'sibling-pairs.txt'), 'utf8')
    .split('\n')
    .filter((line) => /^[=≠] /u.test(line))
    .map((line) => {
      const [left = '', right = ''] = line.slice(2).split(' ‖ ');
      return {
        copied: line.startsWith('='),
        rows: [text('left', 'L', left.split('／')), text('right', 'R', right.split('／'))],
        unseen: digest(line) % 3 === 0,
      };
    });

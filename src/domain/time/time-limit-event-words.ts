/** Words by which events and contents are known: the second half of the tables in time-limit-words.ts. */

/** How a text ends that names the end of something: 保留至项目竣工. */
export const endingWords: readonly string[] = [
  '完工',
  '竣工',
  '结束',
  '失效',
  '废止',
  '终止',
  '完毕',
  '完成',
  '期满',
  '届满',
  '截止',
  '合格',
  '撤销',
  '注销',
  '到期',
  '止',
  '修订',
  '更新',
  '变更',
  '换届',
  '验收',
  '办结',
  '交付',
  '日',
];

/** Events that need no 之日起 before a period: 资金拨付到位5个工作日内. */
export const plainEventEnds: readonly string[] = [
  '确定',
  '竣工',
  '办结',
  '结束',
  '到位',
  '生效',
  '送达',
  '签订',
  '下达',
  '拨付',
  '批复',
  '批准',
  '印发',
  '签发',
  '发生',
  '发现',
  '通过',
  '合格',
  '完工',
  '完成',
  '出具',
  '终了',
  '出台',
  '变动',
  '变化',
  '立项',
  '成交',
  '到期',
  '上线',
  '启动',
  '开学',
  '开工',
  '开业',
  '召开',
  '换届',
  '放假',
  '复工',
  '入学',
  '报到',
  '投产',
  '通车',
  '签字',
  '盖章',
];
export const plainEventStarts: readonly string[] = [
  '收到',
  '接到',
  '获取',
  '获得',
  '取得',
  '作出',
  '做出',
  '形成',
  '知悉',
  '得知',
  '信息形成',
  '信息产生',
  '信息生成',
  '信息变更',
  '制定',
  '制作',
];

/** How contents end that may stand alone before their limit (行政处罚决定 | 7个工作日内); other words are a remark. */
export const contentsEnds =
  '(?:信息|内容|决定|许可|处罚|强制|检查|征收|奖励|确认|文件|事项|名单|结果|公告|情况|其他|其它|其余|预算|决算|政策|材料|报告|数据|资金|合同|清单|指南|计划|方案|规划|项目|标准|目录|案件|档案|服务|财务|活动|补贴|补助|救助|职能|机构|领导|人事|通知|意见|建议|提案|处置|补偿|较多的|的)';

/** What lasts, where 期间 or 期内 follows: 施工期间公示, 任期内公开. */
export const lastingWords: readonly string[] =
  '施工 建设 享受 存续 任 在任 在职 在岗 经营 运营 实施 执行 合同 拆迁 征收 救助 帮扶 托管 租赁 受灾 防汛 活动 开放 供暖 聘 聘任 改造 服刑 资助'.split(
    ' ',
  );

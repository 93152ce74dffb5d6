import { modernSigns } from '../../folding';

/** A text longer than this says something; looking at it closer would only cost time. */
const LONGEST = 28;

/**
 * Whether a text can be cut from one end to the other into words of a table: 群众|关心|的|问题. What people put
 * together anew each time is told by the words it is made of, in any order, and one word that is not there acquits it.
 */
const madeOf = (words: readonly string[]): ((text: string) => boolean) => {
  const table = new Set(words);
  const first = new Set(words.map((word) => word.charAt(0)));
  const longest = Math.max(...words.map(({ length }) => length));
  return (text) => {
    if (text.length === 0 || text.length > LONGEST || !first.has(text.charAt(0))) return false;
    const reached = new Uint8Array(text.length + 1);
    reached[0] = 1;
    let farthest = 0;
    for (let at = 0; at <= farthest && at < text.length; at += 1) {
      if (reached[at] === 0) continue;
      for (let end = at + 1; end <= Math.min(text.length, at + longest); end += 1)
        if (table.has(text.slice(at, end))) {
          reached[end] = 1;
          farthest = Math.max(farthest, end);
        }
    }
    return reached[text.length] === 1;
  };
};

/** The words of a line of text, at its blanks: tables are easier to read so. */
const split = (line: string): readonly string[] => line.split(' ');

const joints = split('的 和 及 与 以及 或 或者 、 ， 等 等等 所 对 由 为');

/** What anything could be said of. */
const heads = split(
  '信息 内容 事项 事宜 情况 情况说明 通知 公告 材料 资料 文件 问题 事情 数据 政策 措施 制度 动态 工作 规定 业务 事务 东西',
);
const inContents = [
  ...joints,
  ...heads,
  ...split('相关 有关 其他 其它 其余 各类 各项 各种 以上 上述 以外 之外 除 除外 未尽 未列 未列明 另有 具体'),
  ...split('法律 法规 规章 法律法规 行政法规 规范性文件 国家 中央 省 市 县 区 上级 各级 本级 政府 政务'),
  ...split(
    '本单位 本部门 本机关 单位 部门 领域 行业 系统 本 该 此 该项 此项 本项 本项目 该项目 本事项 日常 依法 依规 按 按照 根据 要求',
  ),
  ...split(
    '应 应当 应该 应予 需 需要 须 必须 必要 有必要 认为 值得 可 可以 能 能够 想 想要 愿意 宜 适宜 公开 公示 公布 公告 主动 让 向',
  ),
  ...split(
    '群众 公众 社会 社会公众 广大 人民群众 普遍 村民 居民 百姓 老百姓 大家 人们 广泛 知晓 知道 了解 知情 周知 告知',
  ),
  ...split('关心 关注 关切 在意 反映 强烈 集中 较多 涉及 影响 利益 切身利益 息息相关 密切 重点 热点 难点'),
  ...split('开展 进展 推进 落实 完成 执行 实施 履行 履职 说明 经 批准 审查 审核 同意 重大 一般性 全部 所有'),
  ...split(
    '企业和群众 群众和企业 企业关心 企业关注 社会各界 各界 生产生活 生产 生活 民生 主管部门 领导 条例 办法 视 情况 部署',
  ),
];
const isOfEmptyWords = madeOf(inContents);
const vague =
  /相关|有关|其[他它余]|各[类项种]|以上|上述|未尽|未列|关心|关注|关切|利益|^等|(?:规定|要求)(?:公[开示布])?的|[本该此](?:项|领域|行业|系统)|(?:应|需|须|必要|可|能|值得|想|愿|宜).{0,5}(?:公[开示布告]|周?知|了解)/u;
const firstSigns = new Set([...'主基', ...inContents.map((word) => word.charAt(0))]);
/** Asked before a text is turned into modern signs, which costs more: whether its first one begins such a word. */
export const mayBeWhatever = (text: string): boolean =>
  text.length <= LONGEST + 2 && firstSigns.has(modernSigns(text.trimStart().charAt(0)));
const isHead = new RegExp(`(?:${heads.join('|')})(?:等|等等)?$`, 'u');

/** 群众关心的问题, 有必要公开的信息, 以上未尽事宜: words without a thing among them. */
export const saysWhatever = (text: string): boolean =>
  /^(?:(?:等|及)?其[他它](?:各项|等|有关方面|方面)?|等+)$/u.test(text) ||
  /^(?:具体|主要|基本|全部|所有|一般性)(?:公开|工作)?(?:内容|信息|事项|情况|材料)$/u.test(text) ||
  /^(?:根据|依据|按照?|视)[^，,、]{2,10}(?:确定|而定)$/u.test(text) ||
  (isHead.test(text) && vague.test(text) && isOfEmptyWords(text));

const inAudiences = [
  ...joints,
  ...split(
    '相关 有关 特定 特殊 部分 一部分 一定 指定 具体 符合 满足 符合条件 条件 目标 其他 某些 个别 少数 限定 之 与 和 同 应 须 需 应当',
  ),
  ...split(
    '涉及 涉及到 所涉 涉 到 需要 需求 有 有需要 有需求 规定 要求 文件 政策 各 各类 各方 各方面 本 该 此',
  ),
  ...split(
    '事项 项目 业务 工作 范围 各界 与其 其 利益 关系 利益关系 资格 具备 相应 权 经 审核 批准 审定 认定 同意 审批 内 区域 地区 领域 行业 社会 方面 主体 本事项 该事项',
  ),
  ...split(
    '人 者 人员 责任人 人群 群体 对象 群众 民众 单位 个人 企业 事业单位 企事业单位 机构 组织 社会组织',
  ),
  ...split(
    '部门 机关 家庭 村 组 村组 村社 社区 街道 乡镇 镇村 人士 公众 职工 干部 服务 居民 住户 经营主体 市场主体 此项 该项',
  ),
  ...split(
    '意向 有意 有意向 意愿 兴趣 感兴趣 关心 关注 知情 知晓 了解 告知 公开 受益 受影响 受 受到 受此 此 影响 参加 申请 知悉 使用 办理 办事 参与',
  ),
];
const isOfNobody = madeOf(inAudiences);
const vaguely =
  /相关|有关|特[定殊]|部分|一定|指定|具体|符合|满足|目标|其他|某些|个别|少数|涉|需|各方|规定|要求|限定|意向|兴趣|关心|关注|^应|^须|受益|^受.{0,2}影响|^经.{2,6}的|资格|具备|利益关系|各界|与之|与其|[与和同]此/u;

/** 有关家庭, 特定社会群体, 符合相关条件的对象: it may be anyone. */
export const isWhoever = (text: string): boolean =>
  /^(?:被服务对象|(?:使用|知情|参与|需求|关注|有需|受众)者)$/u.test(text) ||
  (vaguely.test(text) && isOfNobody(text));

const inOrders = [
  ...joints,
  ...split(
    '请 由 各 各单位 各部门 各地 各镇 各乡镇 各镇街 各村 各科室 镇街 乡镇 村 单位 部门 本单位 科室 股室 业务科室 业务股室 业务部门 责任单位 承办单位 主管部门 自行 自主 逐项 逐条 据实 如实 统一',
  ),
  ...split(
    '根据 结合 按 按照 依照 参照 参考 对照 实际 实际情况 情况 本地 本地区 工作实际 模板 样表 样例 示例 范例',
  ),
  ...split(
    '填 填写 填报 填入 录入 补充 完善 补齐 补全 在 此 此处 此栏 本栏 这里 具体 详细 完整 相应 公开 事项',
  ),
  ...split('提供 内容 名称 信息 要素 依据 文号 条款 全称 时间 日期 金额 ： : 。'),
];
const isOfOrders = madeOf(inOrders);

/** （由各单位自行填写）, 请参照模板填写, 填写：事项名称: an order to whoever fills in, and nothing else. */
export const isFillingOrder = (text: string): boolean =>
  text.length <= LONGEST &&
  /[填录补完提]/u.test(text) &&
  /填[写报入]|录入|自行(?:补充|完善)|^[（(]?由\p{Script=Han}+(?:补充|完善|提供)|(?:补充|完善|补齐|补全)(?:具体|完整|相应|公开|事项)*(?:内容|信息|要素|依据)?$/u.test(
    text,
  ) &&
  isOfOrders(text.replace(/^[（(【[［]|[）)】\]］。]$/gu, ''));

const inGaps = split(
  '目前 暂 暂时 暂无 暂未 尚 尚无 尚未 现 还 没 没有 无 未 待 明确 确定 制定 出台 找到 查到 查明 提供 补充 核实 填写 填报 完善 公布 的 具体 相关 有关 依据 规定 文件 法律 法规 政策 名称 内容 信息 要求 有',
);
const isOfGaps = madeOf(inGaps);

/** 暂未明确, 无依据, 尚无相关规定: that there is nothing yet. */
export const saysNothingYet = (text: string): boolean =>
  /^(?:目前|现|还)*(?:暂|尚|没|无|未|待(?!(?:补充|填[写报]|完善).))/u.test(text) && isOfGaps(text);
